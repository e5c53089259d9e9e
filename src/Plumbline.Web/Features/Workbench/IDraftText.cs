using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Features.Workbench;

/// <summary>The text of a draft that people may be typing in at this moment.</summary>
public interface IDraftText
{
    /// <returns>The text at a version, all of it durable; null when there is no such draft.</returns>
    Task<DraftText?> FreezeAsync(Guid draftId, CancellationToken cancellation);
}

sealed class OpenDraftText(OpenDrafts drafts) : IDraftText
{
    public Task<DraftText?> FreezeAsync(Guid draftId, CancellationToken cancellation) => drafts.CurrentTextAsync(draftId, cancellation);
}
