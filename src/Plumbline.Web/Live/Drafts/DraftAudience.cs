using System.Collections.Immutable;
using Plumbline.Core.CoEditing;
using Plumbline.Web.Live.Drafts.Suggestions;

namespace Plumbline.Web.Live.Drafts;

/// <summary>Those who have one draft open, and what they are told. Used under the draft's lock only.</summary>
sealed class DraftAudience(DocumentAuthority authority, long committed)
{
    readonly List<DraftSubscriber> subscribers = [];
    readonly DraftFindings findings = new(authority);

    /// <summary>The version up to which everything is durable, and so the subscribers have it or will.</summary>
    public long Committed { get; private set; } = committed;

    /// <returns>Whether findings are known; otherwise somebody should look for them.</returns>
    public bool Add(DraftSubscriber subscriber)
    {
        subscribers.Add(subscriber);
        if (findings.At(subscriber.Seen) is not { } known) return false;
        subscriber.Send(new SerializedFrame(known));
        return true;
    }

    /// <returns>False when it had gone already.</returns>
    public bool Remove(DraftSubscriber subscriber)
    {
        subscriber.End();
        return subscribers.Remove(subscriber);
    }

    /// <summary>Those whom the others see.</summary>
    public IEnumerable<DraftSubscriber> Visible => subscribers.Where(subscriber => subscriber.IsSeenByOthers);

    public void Publish(ImmutableArray<AcceptedUpdate> updates)
    {
        Committed = updates[^1].Version;
        SerializedFrame? whole = null;
        foreach (var subscriber in subscribers.Where(subscriber => subscriber.Seen < Committed))
        {
            var hasSome = subscriber.Seen >= updates[0].Version;
            subscriber.Send(hasSome
                ? Serialize([.. updates.Where(update => update.Version > subscriber.Seen)])
                : whole ??= Serialize(updates));
        }

        static SerializedFrame Serialize(ImmutableArray<AcceptedUpdate> updates) =>
            new(new UpdatesFrame(updates[0].Version - 1, [.. updates.Select(UpdateFrame.Of)]));
    }

    public void Publish(FindingsFrame found)
    {
        Send(new SerializedFrame(findings.Take(found, Committed)), except: null);
        // Those ahead of the disk would miss this, and what is told later builds on it.
        foreach (var ahead in subscribers.Where(subscriber => subscriber.Seen > Committed))
        {
            if (findings.At(ahead.Seen) is { } all) ahead.Send(new SerializedFrame(all));
        }
    }

    /// <summary>To everybody, as the suggestions stand in the text that each has.</summary>
    public void Publish(DraftSuggestions suggestions)
    {
        foreach (var sameText in subscribers.GroupBy(subscriber => Math.Max(subscriber.Seen, Committed)))
        {
            var ahead = authority.Since(Committed) ?? [];
            var frame = new SerializedFrame(suggestions.FrameAt(sameText.Key, [.. ahead.TakeWhile(update => update.Version <= sameText.Key)]));
            foreach (var subscriber in sameText) subscriber.Send(frame);
        }
    }

    public void Tell(DraftFrame frame, DraftSubscriber except) => Send(new SerializedFrame(frame), except);

    public void End()
    {
        foreach (var subscriber in subscribers) subscriber.End();
    }

    // One that has joined at a version still on its way to the disk is told of nothing older.
    void Send(SerializedFrame frame, DraftSubscriber? except)
    {
        foreach (var subscriber in subscribers)
        {
            if (subscriber.Seen <= Committed && subscriber != except) subscriber.Send(frame);
        }
    }
}
