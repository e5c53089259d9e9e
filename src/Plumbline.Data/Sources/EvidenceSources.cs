using System.Linq.Expressions;

namespace Plumbline.Data.Sources;

/// <summary>The one place that says which sources of an entry count.</summary>
public static class EvidenceSources
{
    static readonly Expression<Func<EntrySource, bool>> Rule = a => a.Use == SourceUse.Evidence && !a.Source!.ComparisonOnly;
    static readonly Func<EntrySource, bool> InMemory = Rule.Compile();

    /// <summary>Attached as evidence, and no copy of an encyclopedia nor a text of unknown origin: only these count for anything.</summary>
    public static IQueryable<EntrySource> ThatCount(this IQueryable<EntrySource> attached) => attached.Where(Rule);

    /// <summary>The same of one that was read with its source.</summary>
    public static bool Counts(this EntrySource attached) => InMemory(attached);
}
