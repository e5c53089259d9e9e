using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Anchoring;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Core.Text;
using Plumbline.Data;
using Plumbline.Data.Annotations;
using Plumbline.Data.Changes;
using Plumbline.Data.Drafts;
using Plumbline.Data.Entries;
using Plumbline.Data.Outbox;
using Plumbline.Data.Sources;

namespace Plumbline.Web.Features.Sources;

/// <summary>
/// Begins a draft with a source's text. The text is kept as a revision, too, and the doubts that its editors had marked
/// become threads on it: they go along when the draft is submitted. Its gaps stay visible and hold a submission up.
/// </summary>
public sealed class DraftFromSource(WriteLane lane)
{
    /// <returns>The draft's id.</returns>
    public Task<Outcome<Guid>> RunAsync(Caller caller, Guid sourceId, string? slug, CancellationToken cancellation) =>
        lane.ChangeAsync<Guid>(caller, change =>
        {
            if (Permissions.Ask(change.Actor, ReviewAction.CreateDraft, Standing.None).ToRefusal() is { } denied)
                return denied;
            if (change.Db.Sources.AsNoTracking().SingleOrDefault(s => s.Id == sourceId) is not { } source)
                return SourceAtHand.NoSuchSource;
            if (change.Db.Entries.SingleOrDefault(e => e.Slug == slug) is not { } entry)
                return new Refusal.NotFound("Choose the entry that the draft is to be of.");
            var text = source.Text + string.Concat(source.References.Select(r => $"\n[^{r.Slot}]: {r.Text}\n"));
            var draft = new Draft
            {
                EntryId = entry.Id,
                OwnerId = change.Actor.Id,
                BaseRevisionId = entry.PublishedRevisionId,
                CreatedAt = change.Now,
                UpdatedAt = change.Now,
                SnapshotText = text,
            };
            change.Db.Drafts.Add(draft);
            var revision = Freeze(change, draft, source, text);
            foreach (var mark in source.Marks)
                change.Db.Annotations.Add(ThreadOf(change, revision, source, mark));
            change.Record("draft.started", entry.Id, "draft", draft.Id,
                new { BaseRevision = draft.BaseRevisionId, source = source.Id, title = source.Title, hash = source.OriginalHash, doubts = source.Marks.Count, gaps = source.GapCount });
            change.Announce(LiveEventKind.Draft, entry.Id, draft.Id);
            return draft.Id;
        }, cancellation);

    static Revision Freeze(Change change, Draft draft, Source source, string text)
    {
        var revision = new Revision
        {
            EntryId = draft.EntryId,
            Number = (change.Db.Revisions.Where(r => r.EntryId == draft.EntryId).Max(r => (int?)r.Number) ?? 0) + 1,
            DraftId = draft.Id,
            DocumentVersion = 0,
            BaseRevisionId = draft.BaseRevisionId,
            Text = text,
            Summary = $"Text of the source “{source.Title}”, as the draft began.",
            CreatedBy = change.Actor.Id,
            CreatedAt = change.Now,
        };
        change.Db.Revisions.Add(revision);
        change.Db.RevisionContributors.Add(new RevisionContributor { RevisionId = revision.Id, PersonId = change.Actor.Id });
        return revision;
    }

    static Annotation ThreadOf(Change change, Revision revision, Source source, SourceMark mark)
    {
        var thread = new Annotation
        {
            EntryId = revision.EntryId,
            RevisionId = revision.Id,
            DraftId = revision.DraftId,
            DraftVersion = 0,
            Anchor = StoredAnchor.From(TextAnchor.At(revision.Text, DoubtedWords(revision.Text, mark.Position))),
            AuthorId = change.Actor.Id,
            CreatedAt = change.Now,
            Blocking = false,
        };
        thread.Comments.Add(new AnnotationComment
        {
            AnnotationId = thread.Id,
            AuthorId = change.Actor.Id,
            Body = $"“{mark.Name}” ({SourceWords.Doubt(mark.Kind)}): marked here by the editors of “{source.Title}”, from which this draft began.",
            At = change.Now,
        });
        return thread;
    }

    // The sentence that the mark stood behind, as far as its line goes.
    static TextSpan DoubtedWords(string text, int position)
    {
        var end = Math.Clamp(position, 0, text.Length);
        var last = Math.Max(0, end - 2);
        var start = Math.Max(text.LastIndexOf('\n', last) + 1, text.LastIndexOf(". ", last, StringComparison.Ordinal) is var stop and >= 0 ? stop + 2 : 0);
        return new TextSpan(Math.Min(start, end), end);
    }
}
