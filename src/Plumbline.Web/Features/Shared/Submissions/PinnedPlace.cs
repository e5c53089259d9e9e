using Plumbline.Core.Anchoring;
using Plumbline.Core.Review;
using Plumbline.Core.Text;

namespace Plumbline.Web.Features.Shared.Submissions;

/// <summary>Where somebody wants to pin a flag or a thread.</summary>
public static class PinnedPlace
{
    /// <summary>Refused when a newer revision stands, or when the range is not one of the text.</summary>
    /// <param name="span">Half-open, UTF-16 code units of the revision's text.</param>
    public static Outcome<TextAnchor> In(RevisionAtHand revision, TextSpan span)
    {
        if (revision.Newer is not null)
            return new Refusal.Stale("A newer revision stands here now; look at what changed first.", revision.Newer);
        if (span.IsEmpty || span.Start < 0 || span.End > revision.Text.Length)
            return new Refusal.Invalid("Select the passage that this is about.");
        if (SplitsACharacter(revision.Text, span.Start) || SplitsACharacter(revision.Text, span.End))
            return new Refusal.Invalid("The range cuts a character in two.");
        return TextAnchor.At(revision.Text, span);
    }

    static bool SplitsACharacter(string text, int at) =>
        at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);
}
