namespace Plumbline.Core.CoEditing.Freezing;

public enum SentenceEventKind
{
    /// <summary>A sentence that had settled left the text: taken out, or reworded.</summary>
    Removed,

    /// <summary>One that was removed stands in the text again, word for word.</summary>
    Restored,

    /// <summary>The last removal or restoring was taken back by the same person at once: it counts for nothing.</summary>
    TakenBack,

    /// <summary>It was restored once too often and is frozen; the count begins anew.</summary>
    Frozen,
}

/// <summary>A sentence came or went.</summary>
/// <param name="Wording">The sentence, with single spaces.</param>
/// <param name="Instead">What stood in its place, right after it was removed, or in the end before it was restored; empty when nothing did.</param>
/// <param name="At">UTC.</param>
public sealed record SentenceEvent(SentenceEventKind Kind, string Wording, string Instead, Guid By, DateTimeOffset At);
