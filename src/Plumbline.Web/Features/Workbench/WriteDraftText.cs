using System.Security.Claims;
using Plumbline.Core.Review;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Features.Workbench;

/// <summary>Puts a whole text into a draft, for scripts. Open editors see it at once, as one change by its author.</summary>
public sealed class WriteDraftText(IDraftAccess access, OpenDrafts drafts)
{
    /// <param name="versionSeen">The version that the script read; a later one is refused, so that nobody's words are overwritten.</param>
    /// <returns>The version then.</returns>
    public async Task<Outcome<long>> RunAsync(ClaimsPrincipal user, Guid draftId, long versionSeen, string text, CancellationToken cancellation)
    {
        var allowed = await access.AskAsync(user, draftId, cancellation);
        if (!allowed.IsSignedIn)
            return new Refusal.NotSignedIn(allowed.Reason ?? "Sign in to write in a draft.");
        if (!allowed.MayWrite)
            return new Refusal.NotPermitted(allowed.Reason ?? "You may not write in this draft.");
        return await drafts.ReplaceAsync(draftId, allowed.ActorId, text.ReplaceLineEndings("\n"), cancellation, versionSeen);
    }
}
