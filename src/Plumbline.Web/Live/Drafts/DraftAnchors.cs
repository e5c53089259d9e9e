using System.Collections.Immutable;
using Plumbline.Core.Anchoring;
using Plumbline.Core.CoEditing;
using Plumbline.Core.Review;
using Plumbline.Core.Text;

namespace Plumbline.Web.Live.Drafts;

/// <summary>Pins things to a draft's text and says where they stand later. Rights are the caller's to ask.</summary>
public sealed class DraftAnchors(OpenDrafts drafts)
{
    public const int MostCharacters = 2_000;

    /// <summary>All at once, through every change since each was pinned.</summary>
    /// <returns>Null when there is no such draft.</returns>
    /// <exception cref="DraftNotSavedException">The store failed.</exception>
    public async Task<PlacedAnchors?> PlaceAsync(Guid draftId, IReadOnlyList<DraftAnchor> anchors, CancellationToken cancellation)
    {
        if (anchors.Count == 0)
            return await drafts.CurrentTextAsync(draftId, cancellation) is { } bare ? new PlacedAnchors(bare.Version, bare.Text, []) : null;
        var past = await drafts.PastAsync(draftId, anchors.Min(a => a.Version), cancellation);
        return past is null ? null : await Task.Run(() => Place(past, anchors, cancellation), cancellation);
    }

    /// <returns><see cref="Refusal.Stale"/> when the words do not stand there: typed and not yet saved, or changed by somebody else.</returns>
    public async Task<Outcome<DraftAnchor>> PinAsync(Guid draftId, DraftSelection selection, CancellationToken cancellation)
    {
        if (selection.Start < 0 || selection.End < selection.Start || selection.Version < 0)
            return new Refusal.Invalid("That is not a range of a text.");
        if (selection.End - selection.Start > MostCharacters)
            return new Refusal.Invalid($"The passage is longer than {MostCharacters:N0} characters; select the sentences that matter.");
        if (await drafts.PastAsync(draftId, selection.Version, cancellation) is not { } past)
            return new Refusal.NotFound("There is no such draft.");
        var span = new TextSpan(selection.Start, selection.End);
        var wanted = new TextAnchor(span, selection.Quote, "", "");
        var (version, text) = past.Current;
        var place = past.Updates is null ? AnchorPlace.Orphan
            : past.Updates.Count > 0 ? AnchorPlacing.Place(text, wanted, SurvivalOf(past.Updates), cancellation)
            : span.End <= text.Length ? new AnchorPlace(Hold.Kept, span) : AnchorPlace.Orphan;
        return place is { Hold: Hold.Kept, Span: { } now } && string.Equals(now.Of(text), selection.Quote, StringComparison.Ordinal)
            ? new DraftAnchor(version, TextAnchor.At(text, now))
            : new Refusal.Stale("These words do not stand there any more, or are not saved yet. Nothing was changed; select them again.");
    }

    internal static PlacedAnchors Place(DraftPast past, IReadOnlyList<DraftAnchor> anchors, CancellationToken cancellation)
    {
        var (version, text) = past.Current;
        var places = new AnchorPlace[anchors.Count];
        ChangeSet? since = null;
        var next = past.Updates?.Count ?? 0;
        // From the newest back, so that what came after is composed once.
        foreach (var group in Enumerable.Range(0, anchors.Count).GroupBy(i => anchors[i].Version).OrderByDescending(g => g.Key))
        {
            var survival = past.Updates is { } updates && group.Key <= version ? SurvivalSince(updates, group.Key) : null;
            foreach (var i in group)
            {
                cancellation.ThrowIfCancellationRequested();
                places[i] = survival is null
                    ? AnchorPlacing.Search(text, anchors[i].Anchor, cancellation)
                    : AnchorPlacing.Place(text, anchors[i].Anchor, survival, cancellation);
            }
        }
        return new PlacedAnchors(version, text, [.. places]);

        Survival SurvivalSince(IReadOnlyList<AcceptedUpdate> updates, long from)
        {
            var first = (int)(from - (version - updates.Count));
            if (first < next)
            {
                var older = ComposedChanges.Of([.. updates.Skip(first).Take(next - first).Select(u => u.Changes)]);
                since = since is null ? older : older.Compose(since);
                next = first;
            }
            return new Survival(since ?? ChangeSet.Empty(text.Length));
        }
    }

    static Survival SurvivalOf(IReadOnlyList<AcceptedUpdate> updates) => new(ComposedChanges.Of([.. updates.Select(u => u.Changes)]));
}
