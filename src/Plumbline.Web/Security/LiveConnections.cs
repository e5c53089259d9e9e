using System.Collections.Concurrent;
using Plumbline.Data.Changes;

namespace Plumbline.Web.Security;

/// <summary>The WebSockets that are open now (Blazor circuits and draft hubs), by sign-in, so that they can be cut.</summary>
public sealed class LiveConnections
{
    readonly ConcurrentDictionary<HttpContext, Caller> open = new();

    public int Count => open.Count;

    /// <summary>Middleware: registers a connection for as long as it lasts.</summary>
    public async Task TrackAsync(HttpContext http, RequestDelegate next)
    {
        if (!http.WebSockets.IsWebSocketRequest || http.User.ToCaller() is not { SignInId: not null } caller)
        {
            await next(http);
            return;
        }
        open[http] = caller;
        try
        {
            await next(http);
        }
        finally
        {
            open.TryRemove(http, out _);
        }
    }

    public void CutSignIn(Guid signInId) => Cut(caller => caller.SignInId == signInId);

    public void Cut(Func<Caller, bool> which)
    {
        foreach (var (http, caller) in open)
        {
            if (which(caller))
                http.Abort();
        }
    }

    public IReadOnlyCollection<Caller> Callers => [.. open.Values.Distinct()];
}
