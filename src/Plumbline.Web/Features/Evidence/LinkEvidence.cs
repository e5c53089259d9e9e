using Plumbline.Core.Anchoring;
using Plumbline.Core.Evidence;
using Plumbline.Core.Review;
using Plumbline.Core.Text;
using Plumbline.Data;
using Plumbline.Data.Changes;
using Plumbline.Data.Drafts;
using Plumbline.Data.Evidence;
using Plumbline.Data.Sources;
using Plumbline.Web.Features.Shared.Submissions;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Features.Evidence;

/// <summary>Says what a passage of a source does for words of a draft.</summary>
public sealed class LinkEvidence(WriteLane lane, DraftAnchors anchors)
{
    public async Task<Outcome<EvidenceStep>> RunAsync(Caller caller, LinkRequest request, CancellationToken cancellation)
    {
        if (request.Claim.Start == request.Claim.End)
            return new Refusal.Invalid("Select the words of the draft that the passage speaks to.");
        var pinned = await anchors.PinAsync(request.DraftId, request.Claim, cancellation);
        return pinned switch
        {
            Outcome<DraftAnchor>.Done { Value: var claim } => await lane.ChangeAsync(
                caller, change => change.WithEvidenceOf(request.DraftId, draft => Link(change, draft, claim, request)), cancellation),
            Outcome<DraftAnchor>.Refused refused => refused.Why,
            _ => throw new InvalidOperationException(),
        };
    }

    static Outcome<EvidenceStep> Link(Change change, Draft draft, DraftAnchor claim, LinkRequest request)
    {
        if (TypedText.TooLong(request.Note) is { } tooLong)
            return tooLong;
        if (!Enum.IsDefined(request.Kind))
            return new Refusal.Invalid("A passage supports, contradicts or mentions.");
        var source = change.Db.Sources.Where(s => s.Id == request.SourceId).Select(s => new { s.Title, s.Text, s.ComparisonOnly }).SingleOrDefault();
        if (source is null)
            return new Refusal.NotFound("There is no such source any more.");
        if (RefuseUse(change, draft.EntryId, request.SourceId, source.Title, source.ComparisonOnly) is { } unusable)
            return unusable;
        return PassageRules.Refuse(source.Text, request.Passage) is { } refusal
            ? refusal
            : Keep(change, draft, claim, request, source.Title, TextAnchor.At(source.Text, request.Passage));
    }

    static Refusal? RefuseUse(Change change, Guid entryId, Guid sourceId, string title, bool comparisonOnly)
    {
        if (comparisonOnly)
            return new Refusal.NotPermitted($"“{title}” is a copy of an encyclopedia or of unknown origin: it can be compared with, never cited as evidence.");
        return change.Db.EntrySources.Find(entryId, sourceId)?.Use switch
        {
            SourceUse.Evidence => null,
            SourceUse.Comparison => new Refusal.NotPermitted($"“{title}” is attached to this entry for comparison only. Attach it as evidence under “Sources…” first, if it is."),
            _ => new Refusal.NotPermitted($"“{title}” is not attached to this entry. Attach it as evidence under “Sources…” first."),
        };
    }

    static EvidenceStep Keep(Change change, Draft draft, DraftAnchor claim, LinkRequest request, string title, TextAnchor passage)
    {
        var quote = claim.Anchor.Quote;
        // A second click finds what the first one made.
        var same = change.Db.EvidenceLinks.FirstOrDefault(l => l.DraftId == draft.Id && l.SourceId == request.SourceId && l.UnlinkedAt == null
            && l.Kind == request.Kind && l.Claim == quote && l.Passage.Start == passage.Span.Start && l.Passage.End == passage.Span.End
            && l.DraftVersion == claim.Version && l.Anchor.Start == claim.Anchor.Span.Start);
        if (same is not null)
            return new EvidenceStep(same.Id, draft.Id, same.Version);

        var link = new EvidenceLink
        {
            EntryId = draft.EntryId,
            DraftId = draft.Id,
            DraftVersion = claim.Version,
            Anchor = StoredAnchor.From(claim.Anchor),
            Claim = quote,
            SourceId = request.SourceId,
            SourceTitle = title,
            Passage = StoredAnchor.From(passage),
            Kind = request.Kind,
            Note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim(),
            LinkedBy = change.Actor.Id,
            LinkedAt = change.Now,
        };
        change.Db.EvidenceLinks.Add(link);
        change.Record("evidence.linked", link.EntryId, "evidence", link.Id,
            new { draft = draft.Id, source = title, link.Kind, claim = quote, passage = passage.Quote });
        return change.Done(link);
    }
}
