using System.Collections.Immutable;

namespace Plumbline.Core.Comparison.NearCopies;

/// <summary>What a draft has in common with one source.</summary>
/// <param name="Runs">In the order of the draft; none lies mostly within another.</param>
/// <param name="Score">0 to 1, see <see cref="CopyScore"/>.</param>
public sealed record SourceOverlap(ImmutableArray<CopiedRun> Runs, double Score)
{
    public CopyLevel Level => CopyScore.LevelOf(Score);

    /// <summary>Runs that count: all but those quoted and cited.</summary>
    public IEnumerable<CopiedRun> Counted => Runs.Where(run => !run.IsQuotedAndCited);
}

public enum CopyLevel
{
    None,

    /// <summary>From 0.40.</summary>
    Possible,

    /// <summary>From 0.75.</summary>
    Suspected,
}
