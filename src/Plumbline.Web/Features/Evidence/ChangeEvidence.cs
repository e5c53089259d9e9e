using Plumbline.Core.Evidence;
using Plumbline.Core.Review;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Features.Evidence;

/// <summary>Says something else of a link: it contradicts rather than supports, or its note.</summary>
public sealed class ChangeEvidence(WriteLane lane)
{
    public Task<Outcome<EvidenceStep>> RunAsync(Caller caller, Guid linkId, long seen, EvidenceKind kind, string? note, CancellationToken cancellation) =>
        lane.ChangeAsync(caller, change => change.WithLink(linkId, seen, link =>
        {
            if (TypedText.TooLong(note) is { } tooLong)
                return tooLong;
            if (!Enum.IsDefined(kind))
                return new Refusal.Invalid("A passage supports, contradicts or mentions.");
            var text = string.IsNullOrWhiteSpace(note) ? null : note.Trim();
            if (link.Kind == kind && string.Equals(link.Note, text, StringComparison.Ordinal))
                return null;
            change.Record("evidence.changed", link.EntryId, "evidence", link.Id, new { from = link.Kind, to = kind, note = text });
            (link.Kind, link.Note) = (kind, text);
            return null;
        }), cancellation);
}
