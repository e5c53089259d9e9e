namespace Plumbline.Web.Live.Drafts;

/// <summary>A connection's own place in a draft that it has joined: the only one for which it may say where a cursor is.</summary>
sealed record JoinedDraft(OpenDraft Draft, DraftSubscriber Subscriber)
{
    public void Point(long version, int anchor, int head) => Draft.Point(Subscriber, new DraftCursor(version, anchor, head));

    public void Idle(bool idle) => Draft.Idle(Subscriber, idle);
}
