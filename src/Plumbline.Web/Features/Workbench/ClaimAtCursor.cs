using Plumbline.Core.Anchoring;
using Plumbline.Core.Evidence;
using Plumbline.Core.Text;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Features.Workbench;

/// <summary>The statement in which somebody's cursor rests, for those who link without selecting.</summary>
public sealed class ClaimAtCursor(DraftAnchors anchors)
{
    public async Task<DraftSelection?> FindAsync(Guid draftId, EditorRange cursor, CancellationToken cancellation)
    {
        var at = new DraftAnchor(cursor.Version, new TextAnchor(new TextSpan(cursor.Start, cursor.Start), "", "", ""));
        if (await anchors.PlaceAsync(draftId, [at], cancellation) is not { } placed || placed.Places[0].Span is not { } place)
            return null;
        var statement = Statements.Of(placed.Text, cancellation).FirstOrDefault(s => s.Span.Start <= place.Start && place.Start <= s.Span.End);
        return statement.Span.IsEmpty ? null : new DraftSelection(placed.Version, statement.Span.Start, statement.Span.End, statement.Span.Of(placed.Text));
    }
}
