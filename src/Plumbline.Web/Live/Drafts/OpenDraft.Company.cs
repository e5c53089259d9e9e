using Plumbline.Core.CoEditing;

namespace Plumbline.Web.Live.Drafts;

/// <summary>Who has the draft open, what they may do, and where they are in it.</summary>
sealed partial class OpenDraft
{
    /// <summary>Snapshot and subscription are taken under one lock, so no update is missed or comes twice.</summary>
    /// <param name="since">The version that the editor has already, with changes of its own on top perhaps.</param>
    public async Task<DraftSubscriber> JoinAsync(long? since, string clientId, DraftAccess access)
    {
        DraftSubscriber subscriber;
        DraftCommit commit;
        lock (gate)
        {
            var version = authority.Version;
            var missed = since is { } from ? authority.Since(from) : null;
            subscriber = new DraftSubscriber(presence.ClientIdFor(clientId, access.ActorId), access, version);
            subscriber.Send(new SerializedFrame(new JoinedFrame(
                version,
                missed is null ? authority.Text : null,
                missed?.Select(UpdateFrame.Of).ToList(),
                access.MayWrite,
                access.Reason,
                access.ActorId,
                access.ActorName)
            { MaySuggest = access.MaySuggest }));
            subscriber.Send(new SerializedFrame(suggestions.FrameAt(version, SinceCommitted())));
            if (!audience.Add(subscriber)) analyser.Wake();
            presence.Enter(subscriber);
            commit = Enqueue([]);
        }

        await commit.Done;
        return subscriber;
    }

    public void Leave(DraftSubscriber subscriber)
    {
        lock (gate)
        {
            if (audience.Remove(subscriber)) presence.Leave(subscriber);
        }
    }

    /// <summary>Tells a subscriber what it may do now; one that may not read any more is told why, and nothing after it.</summary>
    public void Permit(DraftSubscriber subscriber, DraftAccess now)
    {
        lock (gate)
        {
            if (now.MayRead)
            {
                subscriber.Permit(now);
                return;
            }

            subscriber.Send(new SerializedFrame(RefusedFrame.Of(now)));
            if (audience.Remove(subscriber)) presence.Leave(subscriber);
        }
    }

    public void Point(DraftSubscriber subscriber, DraftCursor cursor)
    {
        lock (gate) presence.Point(subscriber, cursor);
    }

    public void Idle(DraftSubscriber subscriber, bool idle)
    {
        lock (gate) presence.Idle(subscriber, idle);
    }
}
