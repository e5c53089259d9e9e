using Plumbline.Core.Review;

namespace Plumbline.Web.Features.Shared.Submissions;

/// <summary>Where a submission stands after an operation.</summary>
/// <param name="RevisionId">The revision under review; the next operation has to name it.</param>
public sealed record SubmissionStep(Guid SubmissionId, Guid RevisionId, SubmissionState State);
