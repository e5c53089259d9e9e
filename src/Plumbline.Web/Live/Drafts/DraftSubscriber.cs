using System.Threading.Channels;
using Plumbline.Core.CoEditing;

namespace Plumbline.Web.Live.Drafts;

/// <summary>One editor that has a draft open: its frames in order, until it leaves or falls too far behind.</summary>
/// <param name="clientId">Who this window is to the others; empty for one that they do not see.</param>
/// <param name="seen">The version up to which it has the text already.</param>
sealed class DraftSubscriber(string clientId, DraftAccess access, long seen)
{
    const int Capacity = 1_000;

    readonly Channel<SerializedFrame> frames = Channel.CreateBounded<SerializedFrame>(
        new BoundedChannelOptions(Capacity) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    public string ClientId => clientId;

    public Guid Person => access.ActorId;

    public string Name => access.ActorName;

    public long Seen => seen;

    public bool IsSeenByOthers => clientId.Length > 0;

    public bool MayWrite { get; private set; } = access.MayWrite;

    public bool MaySuggest { get; private set; } = access.MaySuggest;

    /// <summary>Index of the person's colour on everybody's page, the same in each of their windows.</summary>
    public int Colour { get; set; }

    public bool IsIdle { get; set; }

    /// <summary>Where its cursor last was said to be; null before.</summary>
    public DraftCursor? Cursor { get; set; }

    public ChannelReader<SerializedFrame> Frames => frames.Reader;

    /// <summary>Ids as our editor makes them; another one would be a hand-written frame, and stays unseen.</summary>
    public static bool IsClientId(string id) => id.Length is > 0 and <= DocumentAuthority.MaxClientIdLength && id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    /// <summary>One that does not keep up is cut off; it joins again and catches up from the log.</summary>
    public void Send(SerializedFrame frame)
    {
        if (!frames.Writer.TryWrite(frame)) End();
    }

    /// <summary>Tells it when its right to write or to suggest has come or gone.</summary>
    public void Permit(DraftAccess now)
    {
        if (now.MayWrite == MayWrite && now.MaySuggest == MaySuggest) return;
        (MayWrite, MaySuggest) = (now.MayWrite, now.MaySuggest);
        Send(new SerializedFrame(new RightsFrame(now.MayWrite, now.Reason) { MaySuggest = now.MaySuggest }));
    }

    public void End() => frames.Writer.TryComplete();
}
