using Plumbline.Core.Review;
using Plumbline.Core.Review.Flags;
using Plumbline.Core.Review.Rights;
using Plumbline.Data.Changes;
using Plumbline.Data.Flags;
using Plumbline.Data.Outbox;

namespace Plumbline.Web.Features.Shared.Submissions;

/// <summary>Takes a flag from state to state inside a change: rules, row, history, audit event and live event together.</summary>
public static class FlagSteps
{
    public static Outcome<FlagState> Take(
        this Change change, Flag flag, FlagTrigger trigger, Standing standing, Guid revisionSeen,
        Func<FlagFacts, FlagFacts>? attempt = null, string? note = null)
    {
        var facts = Facts(flag);
        return FlagMachine.Try(attempt is null ? facts : attempt(facts), trigger, change.Actor, standing, revisionSeen)
            .Match<Outcome<FlagState>>(
                to => Move(change, flag, trigger, to, change.Actor.Id, note),
                why => FasterHands(change, flag, trigger, why));
    }

    /// <summary>A step of Plumbline's own.</summary>
    public static Outcome<FlagState> Advance(this Change change, Flag flag, FlagTrigger trigger, Func<FlagFacts, FlagFacts>? attempt = null)
    {
        var facts = Facts(flag);
        return FlagMachine.Advance(attempt is null ? facts : attempt(facts), trigger, flag.RevisionId)
            .Map(to => Move(change, flag, trigger, to, actor: null, note: null));
    }

    /// <summary>Where the state is the wrong one because somebody moved it, that is what the actor has to know.</summary>
    static Refusal FasterHands(Change change, Flag flag, FlagTrigger trigger, Refusal why)
    {
        if (why is not Refusal.Unmet || FlagTransitions.By(trigger).Any(row => row.From.Contains(flag.State)))
            return why;
        var last = change.Db.FlagEvents.Where(e => e.FlagId == flag.Id).OrderByDescending(e => e.At).FirstOrDefault();
        return last?.ActorId is { } actor
            ? new Refusal.Stale($"{change.Db.NameOf(actor)} has settled this flag already. {why.Reason}", flag.RevisionId)
            : why;
    }

    public static FlagFacts Facts(Flag flag) => new() { State = flag.State, CurrentRevision = flag.RevisionId, Severity = flag.Severity };

    static FlagState Move(Change change, Flag flag, FlagTrigger trigger, FlagState to, Guid? actor, string? note)
    {
        var from = flag.State;
        change.Db.FlagEvents.Add(new FlagEvent
        {
            FlagId = flag.Id,
            From = from,
            To = to,
            ActorId = actor,
            RevisionId = flag.RevisionId,
            Note = note,
            At = change.Now,
        });
        flag.State = to;
        change.Record(Name(trigger), flag.EntryId, "flag", flag.Id, new { from, to, revision = flag.RevisionId, rule = flag.Rule, note });
        change.Announce(LiveEventKind.Flag, flag.EntryId, flag.Id);
        return to;
    }

    static string Name(FlagTrigger trigger) => "flag." + trigger switch
    {
        FlagTrigger.Confirm => "confirmed",
        FlagTrigger.Dismiss => "dismissed",
        FlagTrigger.Rewrite => "rewritten",
        FlagTrigger.Attribute => "attributed",
        FlagTrigger.CheckNewText => "checked",
        FlagTrigger.Appeal => "appealed",
        FlagTrigger.Disagree => "reopened",
        FlagTrigger.TextGone => "text-gone",
        FlagTrigger.Reanchored => "found-again",
        FlagTrigger.StaleClosed => "closed-as-gone",
        FlagTrigger.ApprovedWithDiff => "closed-by-approval",
        FlagTrigger.PhraseReturned => "phrase-returned",
        _ => throw new ArgumentOutOfRangeException(nameof(trigger), trigger, message: null),
    };
}
