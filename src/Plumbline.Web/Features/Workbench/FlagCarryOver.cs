using System.Collections.Immutable;
using Plumbline.Core.Neutrality;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Flags;
using Plumbline.Core.Review.Rights;
using Plumbline.Data.Changes;
using Plumbline.Data.Entries;
using Plumbline.Data.Flags;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Features.Workbench;

/// <summary>Takes the flags of a revision along to the one that replaces it.</summary>
static class FlagCarryOver
{
    /// <returns>The flags whose words stand in the new text.</returns>
    public static List<KnownFlag> Run(Change change, Guid older, string oldText, Revision newer, ImmutableArray<Finding> findings)
    {
        var found = new List<KnownFlag>();
        foreach (var flag in change.Db.Flags.Where(f => f.RevisionId == older).ToList())
        {
            var known = Locate(flag, oldText, newer.Text);
            flag.Anchor = CarriedAnchor.In(newer.Text, flag.Anchor, known?.Span);
            flag.RevisionId = newer.Id;
            if (known is not null)
            {
                found.Add(known);
                TakeUsage(flag, known, findings);
            }
            Step(change, flag, known, findings);
        }
        return found;
    }

    public static KnownFlag? Locate(Flag flag, string oldText, string newText)
    {
        var anchor = flag.Anchor.ToAnchor();
        return Reanchoring.FindWords(newText, anchor) is { } span
            ? new KnownFlag(flag, span, Reanchoring.SentenceIsSame(oldText, anchor.Span, newText, span))
            : null;
    }

    static void Step(Change change, Flag flag, KnownFlag? known, ImmutableArray<Finding> findings)
    {
        switch (flag.State)
        {
            case FlagState.Open or FlagState.Reopened when known is null:
                change.Advance(flag, FlagTrigger.TextGone, facts => facts with { TextIsGone = true });
                break;
            // A confirmed flag is not forgotten with its words: somebody else checks what stands there now.
            case FlagState.Confirmed when known is null:
                change.Take(flag, FlagTrigger.Rewrite, new Standing { OwnsDraft = true }, flag.RevisionId, note: "The flagged words are gone.");
                break;
            case FlagState.Stale when known is not null:
                change.Advance(flag, FlagTrigger.Reanchored);
                break;
            case FlagState.Closed when known is not null && findings.Any(known.Matches):
                change.Advance(flag, FlagTrigger.PhraseReturned, facts => facts with { PhraseIsBack = true });
                break;
        }
    }

    /// <summary>What the sources call it may have changed since it was raised.</summary>
    static void TakeUsage(Flag flag, KnownFlag known, ImmutableArray<Finding> findings)
    {
        if (flag.RaisedBy is null && findings.FirstOrDefault(known.Matches) is { Usage: not null } now)
            flag.Severity = now.Severity;
    }

    static bool Matches(this KnownFlag known, Finding finding) => finding.Label == known.Flag.Label && finding.Span.Overlaps(known.Span);
}
