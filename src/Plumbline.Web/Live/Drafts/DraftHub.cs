using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.SignalR;
using Plumbline.Core.CoEditing;
using Plumbline.Core.Review;
using Plumbline.Web.Live.Drafts.Suggestions;

namespace Plumbline.Web.Live.Drafts;

/// <summary>Where editors meet the authority. Open to anybody who connects: what they may do is asked at every call.</summary>
public sealed class DraftHub(OpenDrafts drafts, IDraftAccess access, IAccessNews news, TimeProvider time) : Hub
{
    // Each is moved over every update that its editor has not seen, under the draft's lock. Editors send a thousand at most.
    const int MostChanges = 5_000;

    /// <summary>Frames of one draft, until the caller leaves; the first says how the text stands, or why not.</summary>
    /// <param name="since">The version that the editor has, after a lost connection; null to get the whole text.</param>
    public async IAsyncEnumerable<SerializedFrame> Join(
        Guid draftId, string? clientId, long? since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var user = User;
        var joined = Joined;
        var allowed = await access.AskAsync(user, draftId, cancellationToken);
        if (!allowed.MayRead)
        {
            yield return new SerializedFrame(RefusedFrame.Of(allowed));
            yield break;
        }

        await using var lease = await drafts.OpenAsync(draftId, cancellationToken);
        if (lease is null)
        {
            yield return new SerializedFrame(new RefusedFrame("There is no such draft.", allowed.IsSignedIn));
            yield break;
        }

        var subscriber = await lease.Draft.JoinAsync(since, clientId ?? "", allowed);
        var place = (draftId, clientId ?? "");
        var own = new JoinedDraft(draftId, user, access, lease.Draft, subscriber, time);
        joined[place] = own;
        using var watch = news.Watch(draftId, allowed.ActorId, own.AskAgainAsync);
        try
        {
            // Once more, now that news would come: what changed in between would be missed.
            await own.AskAgainAsync();
            await foreach (var frame in subscriber.Frames.ReadAllAsync(cancellationToken)) yield return frame;
        }
        finally
        {
            lease.Draft.Leave(subscriber);
            joined.TryRemove(new(place, own));
        }
    }

    public async Task<PushAnswer> Push(PushRequest request)
    {
        // Rights are the person's, whichever window of theirs has joined.
        var own = Joined.FirstOrDefault(place => place.Key.Draft == request.Draft).Value;
        var allowed = own is null
            ? await access.AskAsync(User, request.Draft, Context.ConnectionAborted)
            : await own.AllowedAsync(Context.ConnectionAborted);
        if (!allowed.IsSignedIn) return PushAnswer.SignedOut(allowed.Reason ?? "Your sign-in has ended.");
        if (allowed.ActorId != request.Person) return PushAnswer.SignedOut("Somebody else is signed in here now.");
        if (!allowed.MayWrite) return PushAnswer.Refused(allowed.Reason ?? "You may not write in this draft.");

        if (request is not { Client: { } client, Changes: { } sent }) return PushAnswer.Invalid("Something is missing in the push.");
        if (sent.Count > MostChanges) return PushAnswer.Invalid($"One push holds at most {MostChanges} changes.");
        var changes = new List<ChangeSet>(sent.Count);
        foreach (var json in sent)
        {
            switch (ChangeSet.Parse(json ?? ""))
            {
                case Outcome<ChangeSet>.Done parsed:
                    changes.Add(parsed.Value);
                    break;
                case Outcome<ChangeSet>.Refused refused:
                    return PushAnswer.Invalid(refused.Why.Reason);
            }
        }

        await using var lease = await drafts.OpenAsync(request.Draft, Context.ConnectionAborted);
        if (lease is null) return PushAnswer.Refused("There is no such draft.");
        return PushAnswer.Of(await lease.Draft.PushAsync(request.Version, client, request.FirstSequence, changes, allowed.ActorId));
    }

    /// <summary>The updates after a version, for an editor that suspects it has missed some; null when only joining again helps.</summary>
    public async Task<SerializedFrame?> Pull(Guid draftId, long version)
    {
        var allowed = await access.AskAsync(User, draftId, Context.ConnectionAborted);
        if (!allowed.MayRead) return null;
        await using var lease = await drafts.OpenAsync(draftId, Context.ConnectionAborted);
        return lease is not null && await lease.Draft.SinceAsync(version) is { } updates ? new SerializedFrame(updates) : null;
    }

    /// <summary>Shows the others where the caller's cursor is. Only in a draft that this connection itself has joined.</summary>
    public void Point(Guid draftId, string clientId, long version, int anchor, int head)
    {
        if (Joined.TryGetValue((draftId, clientId), out var own)) own.Point(version, anchor, head);
    }

    /// <summary>Puts the caller's suggestions beside the text, or replaces what they said before.</summary>
    public Task<SuggestionAnswer> Suggest(SuggestRequest request, [FromServices] ISuggestionDesk desk) =>
        desk.SuggestAsync(User, request, Context.ConnectionAborted);

    /// <param name="verb">"accept", "reject" or "reopen".</param>
    public Task<SuggestionAnswer> Decide(Guid draftId, string verb, IReadOnlyList<Guid> ids, [FromServices] ISuggestionDesk desk) =>
        desk.DecideAsync(User, draftId, verb, ids, Context.ConnectionAborted);

    /// <summary>Who wrote which part of the text; null when the caller may not know, or nobody can.</summary>
    public async Task<AuthorshipAnswer?> Authorship(Guid draftId, [FromServices] IAuthorshipDesk desk)
    {
        var allowed = await access.AskAsync(User, draftId, Context.ConnectionAborted);
        if (!allowed.MayRead || await drafts.CurrentTextAsync(draftId, Context.ConnectionAborted) is not { } text) return null;
        return await desk.ReadAsync(draftId, text.Version, Context.ConnectionAborted);
    }

    /// <summary>Shows the others whether the caller is at it.</summary>
    public void Idle(Guid draftId, string clientId, bool idle)
    {
        if (Joined.TryGetValue((draftId, clientId), out var own)) own.Idle(idle);
    }

    public override Task OnConnectedAsync()
    {
        Context.Items[typeof(JoinedDraft)] = new ConcurrentDictionary<(Guid Draft, string Client), JoinedDraft>();
        return base.OnConnectedAsync();
    }

    /// <summary>The drafts that this connection has joined, by draft and window.</summary>
    ConcurrentDictionary<(Guid Draft, string Client), JoinedDraft> Joined =>
        (ConcurrentDictionary<(Guid Draft, string Client), JoinedDraft>)Context.Items[typeof(JoinedDraft)]!;

    ClaimsPrincipal User => Context.User ?? new ClaimsPrincipal();
}
