using System.Collections.Immutable;

namespace Plumbline.Core.Review.Submissions;

public enum BlockerKind
{
    Flag,
    Thread,
}

/// <summary>A flag or thread that stands in the way of an approval.</summary>
/// <param name="RuleOrSource">What it rests on: a rule's id or a source's title.</param>
/// <param name="RaisersTurnSince">UTC; since when an answer is up to the raiser. Null while it is somebody else's turn.</param>
/// <param name="HasReply">The owner of the draft has replied to it.</param>
public sealed record Blocker(
    Guid Id, BlockerKind Kind, Guid Raiser, string RuleOrSource,
    DateTimeOffset? RaisersTurnSince = null, bool HasReply = false)
{
    /// <summary>A raiser who is silent for this long on their turn lets it lapse.</summary>
    public static readonly TimeSpan LapsesAfter = TimeSpan.FromHours(72);

    /// <summary>So many uninvolved editors together may override.</summary>
    public const int OverridesNeeded = 2;

    public ImmutableArray<BlockerOverride> Overrides { get; init; } = [];

    public bool HasLapsed(DateTimeOffset now) => RaisersTurnSince is { } since && now - since >= LapsesAfter;

    public bool IsOverridden =>
        Overrides
            .Where(o => o.IsUninvolved && o.Editor != Raiser && !string.IsNullOrWhiteSpace(o.Reason))
            .Select(o => o.Editor)
            .Distinct()
            .Count() >= OverridesNeeded;

    public bool Stands(DateTimeOffset now) => !HasLapsed(now) && !IsOverridden;
}

/// <param name="IsUninvolved">False once the editor has become a contributor or declared a conflict of interest.</param>
public sealed record BlockerOverride(Guid Editor, string Reason, bool IsUninvolved = true);
