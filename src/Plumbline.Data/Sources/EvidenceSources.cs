namespace Plumbline.Data.Sources;

/// <summary>The one place that says which sources of an entry count.</summary>
public static class EvidenceSources
{
    /// <summary>Attached as evidence, and no copy of an encyclopedia nor a text of unknown origin: only these count for anything.</summary>
    public static IQueryable<EntrySource> ThatCount(this IQueryable<EntrySource> attached) =>
        attached.Where(a => a.Use == SourceUse.Evidence && !a.Source!.ComparisonOnly);
}
