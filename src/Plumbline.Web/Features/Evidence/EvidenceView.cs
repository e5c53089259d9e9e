using System.Collections.Immutable;
using Plumbline.Core.Evidence;
using Plumbline.Core.Text;

namespace Plumbline.Web.Features.Evidence;

/// <summary>A draft's evidence as it stands now.</summary>
/// <param name="Version">The document's version at which the ranges count.</param>
/// <param name="Links">In the order of the text, orphans last.</param>
/// <param name="Draft">How the draft's statements stand.</param>
/// <param name="Sources">How much of each of the entry's sources of evidence is used.</param>
public sealed record EvidenceView(long Version, ImmutableArray<LinkView> Links, Coverage Draft, ImmutableArray<SourceUsage> Sources)
{
    public IEnumerable<LinkView> Orphans => Links.Where(l => l.IsOrphan);
}

/// <param name="Version">Of the link.</param>
/// <param name="Place">In the draft, half-open, UTF-16 code units; null for an orphan.</param>
/// <param name="Claim">The words to which it was linked.</param>
/// <param name="Words">Those that stand there now; null for an orphan.</param>
/// <param name="Passage">In the source's text; null when the source or these words in it are gone.</param>
public sealed record LinkView(
    Guid Id, long Version, EvidenceKind Kind, TextSpan? Place, string Claim, string? Words,
    Guid? SourceId, string SourceTitle, TextSpan? Passage, string Quote, string? Note, string By, DateTimeOffset At, CitedSource Source)
{
    public bool IsOrphan => Place is null;

    public bool IsReworded => Words is not null && !string.Equals(Words, Claim, StringComparison.Ordinal);

    /// <summary>It has words to stand on and a source that may be cited.</summary>
    public bool Counts => !IsOrphan && Source == CitedSource.Evidence;
}

/// <summary>What the cited source is to the entry by now.</summary>
public enum CitedSource
{
    Evidence,
    ComparisonOnly,
    NotAttached,
    Deleted,
}

/// <param name="Used">Statements of the source that are linked to words of the draft.</param>
/// <param name="Unused">The others, in the order of the source; half-open, UTF-16 code units of its text.</param>
public sealed record SourceUsage(Guid SourceId, string Title, int Used, ImmutableArray<TextSpan> Unused)
{
    public int Total => Used + Unused.Length;
}
