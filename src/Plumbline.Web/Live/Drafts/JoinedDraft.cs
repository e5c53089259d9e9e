using System.Security.Claims;

namespace Plumbline.Web.Live.Drafts;

/// <summary>A connection's own place in a draft that it has joined: the only one for which it may say where a cursor is.</summary>
sealed class JoinedDraft(Guid id, ClaimsPrincipal user, IDraftAccess access, OpenDraft draft, DraftSubscriber subscriber, TimeProvider time)
{
    /// <summary>How long an answer about rights may be used when no news of them has come.</summary>
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);

    readonly Lock gate = new();
    DraftAccess? known;
    long askedAt;
    int questions;

    public void Point(long version, int anchor, int head) => draft.Point(subscriber, new DraftCursor(version, anchor, head));

    public void Idle(bool idle) => draft.Idle(subscriber, idle);

    /// <summary>What the person may do, as the store said within the last second and no news has said otherwise since.</summary>
    public ValueTask<DraftAccess> AllowedAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (known is { } answer && time.GetElapsedTime(askedAt) < Freshness) return ValueTask.FromResult(answer);
        }

        return new ValueTask<DraftAccess>(AskAsync(cancellationToken));
    }

    /// <summary>News of rights has come: nothing that was answered before counts, and the page is told what holds now.</summary>
    public async Task AskAgainAsync()
    {
        lock (gate) (known, questions) = (null, questions + 1);
        draft.Permit(subscriber, await AskAsync(CancellationToken.None));
    }

    async Task<DraftAccess> AskAsync(CancellationToken cancellationToken)
    {
        int asking;
        long now;
        lock (gate) (asking, now) = (questions, time.GetTimestamp());
        var answer = await access.AskAsync(user, id, cancellationToken);
        lock (gate)
        {
            // What was read before the newest news says nothing of the time after it.
            if (asking == questions) (known, askedAt) = (answer, now);
        }

        return answer;
    }
}
