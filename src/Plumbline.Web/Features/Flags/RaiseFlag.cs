using Plumbline.Core.Anchoring;
using Plumbline.Core.Neutrality;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Core.Text;
using Plumbline.Data;
using Plumbline.Data.Changes;
using Plumbline.Data.Flags;
using Plumbline.Data.Outbox;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Features.Flags;

/// <summary>A person flags a phrase that the analyser did not. High ones block an approval, so they take the right to block.</summary>
public sealed class RaiseFlag(WriteLane lane)
{
    public const string Rule = "by-hand";

    /// <param name="span">Half-open, UTF-16 code units of the revision's text.</param>
    public Task<Outcome<FlagStep>> RunAsync(
        Caller caller, Guid revisionSeen, TextSpan span, Label label, Severity severity, string message, CancellationToken cancellation) =>
        lane.ChangeAsync(caller, change => change.WithRevision(revisionSeen, revision =>
            Refuse(change.Actor, revision.Standing, label, severity, message) is { } refusal
                ? refusal
                : PinnedPlace.In(revision, span).Map(anchor => Raise(change, revision, anchor, label, severity, message.Trim()))), cancellation);

    static Refusal? Refuse(Actor actor, Standing standing, Label label, Severity severity, string message)
    {
        if (Permissions.Ask(actor, ReviewAction.RaiseFlag, standing).ToRefusal() is { } denied)
            return denied;
        if (!Enum.IsDefined(label) || !Enum.IsDefined(severity))
            return new Refusal.Invalid("This is not one of the labels and severities.");
        if (severity == Severity.High && Permissions.Ask(actor, ReviewAction.MarkBlocking, standing).ToRefusal() is { } mayNotBlock)
            return mayNotBlock;
        return TypedText.Refuse(message, "Say what is wrong with the phrase.");
    }

    static FlagStep Raise(Change change, RevisionAtHand revision, TextAnchor anchor, Label label, Severity severity, string message)
    {
        // A second click finds the flag that the first one raised.
        var same = change.Db.Flags.FirstOrDefault(f => f.RevisionId == revision.Id && f.RaisedBy == change.Actor.Id && f.Label == label
            && f.Anchor.Start == anchor.Span.Start && f.Anchor.End == anchor.Span.End && f.Message == message);
        if (same is not null)
            return new FlagStep(same.Id, same.RevisionId, same.State);

        var flag = new Flag
        {
            EntryId = revision.EntryId,
            RevisionId = revision.Id,
            Anchor = StoredAnchor.From(anchor),
            Label = label,
            Severity = severity,
            Rule = Rule,
            Message = message,
            RaisedBy = change.Actor.Id,
            AnalyserVersion = Rule,
            HouseStyleVersion = Rule,
            State = FlagState.Open,
            RaisedAt = change.Now,
        };
        change.Db.Flags.Add(flag);
        change.Record("flag.raised", flag.EntryId, "flag", flag.Id, new { revision = flag.RevisionId, label = label.Name(), severity, phrase = anchor.Quote });
        change.Announce(LiveEventKind.Flag, flag.EntryId, flag.Id);
        ReviewActivity.RenewOn(change, revision.Id);
        return new FlagStep(flag.Id, flag.RevisionId, flag.State);
    }
}
