using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Anchoring;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Core.Text;
using Plumbline.Data;
using Plumbline.Web.Features.Shared.Submissions;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Features.Annotations;

/// <summary>Places a draft's threads in its text as it is now: its own, those on its revisions, and what is open on the version it starts from.</summary>
public sealed class ThreadsOfDraft(IDbContextFactory<PlumblineDbContext> contexts, DraftAnchors anchors)
{
    public async Task<Outcome<DraftThreads>> ReadAsync(Actor actor, Guid draftId, CancellationToken cancellation)
    {
        foreach (var action in new[] { ReviewAction.ReadDrafts, ReviewAction.ReadThreadsAndFlags })
        {
            if (Permissions.Ask(actor, action, Standing.None).ToRefusal() is { } denied)
                return denied;
        }
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var draft = await db.Drafts.Where(d => d.Id == draftId).Select(d => new { d.BaseRevisionId, d.StartRevisionId }).SingleOrDefaultAsync(cancellation);
        if (draft is null)
            return new Refusal.NotFound("There is no such draft.");
        var threads = await db.ViewsAsync(
            db.Annotations
                .Where(a => a.DraftId == draftId || (a.ResolvedAt == null && a.RevisionId != null && a.RevisionId == draft.BaseRevisionId))
                .OrderBy(a => a.CreatedAt).ThenBy(a => a.Id),
            cancellation);
        var pinned = threads.Where(t => !t.IsOnWhole).ToList();
        var placed = await anchors.PlaceAsync(draftId, [.. pinned.Select(t => Anchor(t, draftId, draft.BaseRevisionId == draft.StartRevisionId))], cancellation);
        if (placed is null)
            return new Refusal.NotFound("There is no such draft.");
        var places = pinned.Zip(placed.Places).ToDictionary(p => p.First.Id, p => p.Second.Span);
        return new DraftThreads(placed.Version, [.. threads
            .Select(t => View(t, places.GetValueOrDefault(t.Id), placed.Text, draftId))
            .OrderBy(t => t.IsOrphan ? 0 : t.Thread.IsOnWhole ? 1 : 2).ThenBy(t => t.Place?.Start).ThenBy(t => t.Thread.CreatedAt)]);
    }

    // A version that is not this draft's makes it be searched by its words.
    static DraftAnchor Anchor(ThreadView thread, Guid draftId, bool startsFromBase) => new(
        thread.DraftId == draftId ? thread.DraftVersion ?? long.MaxValue : startsFromBase ? 0 : long.MaxValue,
        new TextAnchor(thread.Span, thread.Quote, thread.Prefix, thread.Suffix));

    static DraftThread View(ThreadView thread, TextSpan? place, string text, Guid draftId) =>
        new(thread, place, place?.Of(text), IsOfBase: thread.DraftId != draftId);
}

/// <param name="Version">The document's version at which the places count.</param>
/// <param name="All">Those that have lost their words first, then those about the whole draft, then in the order of the text.</param>
public sealed record DraftThreads(long Version, ImmutableArray<DraftThread> All)
{
    public int Open => All.Count(t => !t.Thread.IsResolved);

    public int Resolved => All.Length - Open;
}

/// <param name="Place">In the draft, half-open, UTF-16 code units; null for one about the whole, and for an orphan.</param>
/// <param name="Words">Those that stand there now.</param>
/// <param name="IsOfBase">It stands on the version from which the draft starts, and belongs to another draft.</param>
public sealed record DraftThread(ThreadView Thread, TextSpan? Place, string? Words, bool IsOfBase)
{
    public Guid Id => Thread.Id;

    public bool IsOrphan => Place is null && !Thread.IsOnWhole;

    public bool IsReworded => Words is not null && !string.Equals(Words, Thread.Quote, StringComparison.Ordinal);
}
