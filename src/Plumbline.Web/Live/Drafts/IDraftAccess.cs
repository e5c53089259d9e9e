using System.Security.Claims;

namespace Plumbline.Web.Live.Drafts;

/// <summary>Who may do what with a draft at this moment. Asked at every join, and at pushes once a second or after news of rights, so it must read the store, not the cookie.</summary>
public interface IDraftAccess
{
    Task<DraftAccess> AskAsync(ClaimsPrincipal user, Guid draftId, CancellationToken cancellationToken);
}

/// <param name="Reason">Why not, in words for the person; null when everything is allowed.</param>
/// <param name="ActorId"><see cref="Guid.Empty"/> when nobody is signed in, or no longer.</param>
/// <param name="ActorName">As others see it beside the cursor.</param>
public sealed record DraftAccess(bool MayRead, bool MayWrite, string? Reason, Guid ActorId, string ActorName)
{
    /// <summary>May propose changes, whether or not they may make them.</summary>
    public bool MaySuggest { get; init; }

    public bool IsSignedIn => ActorId != Guid.Empty;
}
