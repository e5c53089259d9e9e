namespace Plumbline.Web.Features.Workbench;

/// <summary>What somebody hands in.</summary>
/// <param name="VersionSeen">The document version that the submitter saw; another one means that somebody typed meanwhile.</param>
/// <param name="Summary">What changed and why.</param>
/// <param name="HasConflict">The answer to the question about a conflict of interest; null leaves the earlier answer.</param>
public sealed record SubmitRequest(Guid DraftId, long VersionSeen, string Summary, bool? HasConflict = null, string? ConflictNote = null);
