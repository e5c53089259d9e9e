using Plumbline.Core.Evidence;
using Plumbline.Core.Text;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Features.Evidence;

/// <param name="Claim">Words of the draft.</param>
/// <param name="Passage">Half-open, UTF-16 code units of the source's text.</param>
public sealed record LinkRequest(Guid DraftId, DraftSelection Claim, Guid SourceId, TextSpan Passage, EvidenceKind Kind, string? Note = null);
