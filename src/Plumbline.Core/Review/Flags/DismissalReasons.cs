using System.Collections.Immutable;

namespace Plumbline.Core.Review.Flags;

/// <summary>Reasons for dismissing as people read and give them.</summary>
public static class DismissalReasons
{
    public static ImmutableArray<DismissalReason> All { get; } = [.. Enum.GetValues<DismissalReason>()];

    public static string InWords(this DismissalReason reason) => reason switch
    {
        DismissalReason.QuotedOrReported => "Quoted, or reported as somebody's words",
        DismissalReason.SourcesAgreeOnTheWording => "The sources agree on this wording",
        DismissalReason.TheDoerIsNotEstablished => "Who did it is not established",
        DismissalReason.LegalFinding => "A court or similar body found so",
        DismissalReason.SettledEarlier => "Settled before (with a link)",
        DismissalReason.OfficialName => "It is an official name",
        DismissalReason.InnocentSense => "The word has an innocent sense here",
        DismissalReason.TheRuleIsWrong => "The rule is wrong",
        DismissalReason.Other => "Another reason (typed)",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, message: null),
    };

    /// <summary>Null when the reason is complete.</summary>
    public static string? WhatIsMissing(DismissalReason? reason, string? note, string? link) => reason switch
    {
        null => "Give a reason for dismissing.",
        DismissalReason.Other when string.IsNullOrWhiteSpace(note) => "Type the reason.",
        DismissalReason.SettledEarlier when string.IsNullOrWhiteSpace(link) => "Link to where it was settled.",
        { } given when !Enum.IsDefined(given) => "This is not one of the reasons.",
        _ => null,
    };
}
