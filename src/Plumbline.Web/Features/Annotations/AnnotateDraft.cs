using Plumbline.Core.Anchoring;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Core.Review.Submissions;
using Plumbline.Core.Text;
using Plumbline.Data;
using Plumbline.Data.Annotations;
using Plumbline.Data.Changes;
using Plumbline.Data.Drafts;
using Plumbline.Web.Features.Shared.Drafts;
using Plumbline.Web.Features.Shared.Submissions;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Features.Annotations;

/// <summary>Opens a thread on words of a draft, or on the whole of it.</summary>
public sealed class AnnotateDraft(WriteLane lane, DraftAnchors anchors)
{
    static readonly TextAnchor Whole = new(default, "", "", "");

    /// <param name="words">Null for the whole draft.</param>
    /// <param name="blocking">Will stand in the way of approval until somebody uninvolved resolves it; then <paramref name="ground"/> names the rule or source.</param>
    public async Task<Outcome<ThreadStep>> RunAsync(
        Caller caller, Guid draftId, DraftSelection? words, string? body, bool blocking, string? ground, CancellationToken cancellation)
    {
        if (words is null)
            return await OpenAsync(new DraftAnchor(0, Whole));
        if (words.Start == words.End)
            return new Refusal.Invalid("Select the words that this is about.");
        return await anchors.PinAsync(draftId, words, cancellation) switch
        {
            Outcome<DraftAnchor>.Done { Value: var pinned } => await OpenAsync(pinned),
            Outcome<DraftAnchor>.Refused refused => refused.Why,
            _ => throw new InvalidOperationException(),
        };

        Task<Outcome<ThreadStep>> OpenAsync(DraftAnchor anchor) => lane.ChangeAsync(caller, change => change.WithDraftToDiscuss(
            draftId, (draft, standing) => Open(change, draft, standing, anchor, body, blocking, ground)), cancellation);
    }

    static Outcome<ThreadStep> Open(Change change, Draft draft, Standing standing, DraftAnchor anchor, string? body, bool blocking, string? ground)
    {
        if (Permissions.Ask(change.Actor, ReviewAction.Annotate, standing).ToRefusal() is { } denied)
            return denied;
        if (blocking && Blocking.Raise(Guid.Empty, BlockerKind.Thread, change.Actor, standing.WithContribution(change, draft.Id), ground) is Outcome<Blocker>.Refused refused)
            return refused.Why;
        return TypedText.TooLong(ground) is { } tooLong
            ? tooLong
            : NewComment.Read(change, body, "Write what you want to say.").Map(comment => Keep(change, draft, anchor, comment, blocking, ground));
    }

    static ThreadStep Keep(Change change, Draft draft, DraftAnchor anchor, NewComment comment, bool blocking, string? ground)
    {
        // A second click finds the thread that the first one opened.
        var (at, text) = (anchor.Anchor.Span, anchor.Anchor.Quote);
        var same = change.Db.Annotations.FirstOrDefault(a => a.DraftId == draft.Id && a.RevisionId == null && a.AuthorId == change.Actor.Id && a.ResolvedAt == null
            && a.DraftVersion == anchor.Version && a.Anchor.Start == at.Start && a.Anchor.Quote == text && a.Comments.Any(c => c.Body == comment.Body));
        if (same is not null)
            return new ThreadStep(same.Id, RevisionId: null, IsResolved: false);

        var thread = new Annotation
        {
            EntryId = draft.EntryId,
            DraftId = draft.Id,
            DraftVersion = anchor.Version,
            Anchor = StoredAnchor.From(anchor.Anchor),
            AuthorId = change.Actor.Id,
            CreatedAt = change.Now,
            Blocking = blocking,
            BlockingGround = blocking ? ground!.Trim() : null,
        };
        change.Db.Annotations.Add(thread);
        comment.AddTo(change, thread);
        change.Record("thread.opened", thread.EntryId, "thread", thread.Id, new { draft = draft.Id, quote = text, blocking, ground, mentioned = comment.Mentioned });
        return change.Done(thread);
    }
}
