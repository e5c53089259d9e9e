using System.Threading.Channels;

namespace Plumbline.Web.Live.Drafts;

/// <summary>One editor that has a draft open: its frames in order, until it leaves or falls too far behind.</summary>
/// <param name="seen">The version up to which it has the text already.</param>
sealed class DraftSubscriber(string clientId, Guid person, string name, long seen)
{
    const int Capacity = 1_000;

    readonly Channel<SerializedFrame> frames = Channel.CreateBounded<SerializedFrame>(
        new BoundedChannelOptions(Capacity) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    public string ClientId => clientId;

    public Guid Person => person;

    public string Name => name;

    public long Seen => seen;

    public ChannelReader<SerializedFrame> Frames => frames.Reader;

    /// <summary>One that does not keep up is cut off; it joins again and catches up from the log.</summary>
    public void Send(SerializedFrame frame)
    {
        if (!frames.Writer.TryWrite(frame)) End();
    }

    public void End() => frames.Writer.TryComplete();
}
