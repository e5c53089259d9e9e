using Plumbline.Core.Neutrality;
using Plumbline.Core.Review;
using Plumbline.Core.Text;
using Plumbline.Data;
using Plumbline.Data.Changes;
using Plumbline.Data.Entries;
using Plumbline.Data.Flags;
using Plumbline.Data.Outbox;

namespace Plumbline.Web.Features.Workbench;

/// <summary>Flags of a new revision: those of the round before go with the text, and the analyser's are raised.</summary>
static class RevisionFlags
{
    /// <param name="before">The revision of the round before; null for a first one.</param>
    public static void Settle(Change change, Guid? before, Revision revision, RevisionFindings analysis)
    {
        var known = new List<KnownFlag>();
        if (before is { } older)
        {
            var oldText = TextOf(change, older);
            known.AddRange(FlagCarryOver.Run(change, older, oldText, revision, analysis.Findings));
        }
        // What was dismissed in the published version stays settled while its sentence stands.
        if (revision.BaseRevisionId is { } published && published != before)
            known.AddRange(DismissedInBase(change, published, revision.Text));

        foreach (var finding in analysis.Findings.Where(IsRaised))
        {
            if (!known.Exists(flag => flag.Covers(finding)))
                Raise(change, revision, finding, analysis);
        }
    }

    /// <summary>Other findings are recomputed and never stored. A word that only the sources' usage makes low is for the reviewer to see.</summary>
    static bool IsRaised(Finding finding) => finding.Voice == Voice.Narrator && (finding.Severity != Severity.Low || finding.IsLoweredByUsage);

    static IEnumerable<KnownFlag> DismissedInBase(Change change, Guid published, string text)
    {
        var baseText = TextOf(change, published);
        return change.Db.Flags.Where(f => f.RevisionId == published && f.State == FlagState.Dismissed).ToList()
            .Select(flag => FlagCarryOver.Locate(flag, baseText, text))
            .OfType<KnownFlag>();
    }

    static string TextOf(Change change, Guid revisionId) =>
        change.Db.Revisions.Where(r => r.Id == revisionId).Select(r => r.Text).Single();

    static void Raise(Change change, Revision revision, Finding finding, RevisionFindings analysis)
    {
        var flag = new Flag
        {
            EntryId = revision.EntryId,
            RevisionId = revision.Id,
            Anchor = StoredAnchor.From(Core.Anchoring.TextAnchor.At(revision.Text, finding.Span)),
            Label = finding.Label,
            Severity = finding.Severity,
            Rule = finding.Rule,
            Message = finding.Message,
            AnalyserVersion = analysis.AnalyserVersion,
            HouseStyleVersion = analysis.HouseStyleVersion,
            State = FlagState.Open,
            RaisedAt = change.Now,
        };
        change.Db.Flags.Add(flag);
        change.Record("flag.found", flag.EntryId, "flag", flag.Id,
            new { revision = revision.Id, rule = flag.Rule, severity = flag.Severity, phrase = finding.Phrase, by = "analyser" });
        change.Announce(LiveEventKind.Flag, flag.EntryId, flag.Id);
    }
}

/// <summary>A flag that is known already, and where its words stand in the new text.</summary>
/// <param name="SentenceIsSame">The whole sentence around them is unchanged.</param>
sealed record KnownFlag(Flag Flag, TextSpan Span, bool SentenceIsSame)
{
    /// <summary>The finding says nothing new: the flag is alive, or it was settled and its sentence has not changed.</summary>
    public bool Covers(Finding finding) =>
        finding.Label == Flag.Label && finding.Span.Overlaps(Span)
        && (SentenceIsSame || Flag.State is not (FlagState.Dismissed or FlagState.Closed));
}
