using Plumbline.Core.CoEditing;

namespace Plumbline.Web.Live.Drafts;

/// <summary>Who has a draft open, whether they are at it, and where their cursors are. Used under the draft's lock only.</summary>
sealed class DraftPresence(DraftAudience audience, DocumentAuthority authority)
{
    /// <summary>How many colours a page has for people; beyond that they begin anew.</summary>
    public const int Colours = 8;

    /// <summary>Shows the newcomer who is here, and the others the newcomer.</summary>
    public void Enter(DraftSubscriber newcomer)
    {
        foreach (var other in audience.Visible.Where(other => other != newcomer))
        {
            newcomer.Send(new SerializedFrame(StateOf(other)));
            if (other.Cursor?.MapTo(newcomer.Seen, authority) is { } cursor) newcomer.Send(new SerializedFrame(PeerOf(other, cursor)));
        }

        if (!newcomer.IsSeenByOthers) return;
        newcomer.Colour = ColourFor(newcomer);
        audience.Tell(StateOf(newcomer), except: newcomer);
    }

    /// <summary>Nothing is said of a window that has come back already over another connection.</summary>
    public void Leave(DraftSubscriber gone)
    {
        if (!gone.IsSeenByOthers || audience.Visible.Any(other => IsSameWindow(other, gone))) return;
        audience.Tell(StateOf(gone) with { State = PresenceFrame.Gone }, except: gone);
    }

    public void Idle(DraftSubscriber who, bool idle)
    {
        if (!who.IsSeenByOthers || who.IsIdle == idle) return;
        who.IsIdle = idle;
        audience.Tell(StateOf(who), except: who);
    }

    /// <summary>Tells the others where somebody's cursor is; positions outside the text are ignored.</summary>
    public void Point(DraftSubscriber who, DraftCursor cursor)
    {
        if (!who.IsSeenByOthers || cursor.MapTo(audience.Committed, authority) is not { } now) return;
        who.Cursor = now;
        audience.Tell(PeerOf(who, now), except: who);
    }

    /// <summary>The id under which a window wants to be seen, unless somebody else is seen under it.</summary>
    public string ClientIdFor(string wanted, Guid person) =>
        DraftSubscriber.IsClientId(wanted) && audience.Visible.All(other => other.Person == person || !Same(other.ClientId, wanted)) ? wanted : "";

    int ColourFor(DraftSubscriber newcomer)
    {
        var others = audience.Visible.Where(other => other != newcomer).ToList();
        if (others.Find(other => other.Person == newcomer.Person) is { } sameHere) return sameHere.Colour;
        var taken = others.DistinctBy(other => other.Person).CountBy(other => other.Colour).ToDictionary();
        return Enumerable.Range(0, Colours).MinBy(colour => taken.GetValueOrDefault(colour));
    }

    static bool IsSameWindow(DraftSubscriber a, DraftSubscriber b) => a.Person == b.Person && Same(a.ClientId, b.ClientId);

    static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);

    static PresenceFrame StateOf(DraftSubscriber who) =>
        new(who.ClientId, who.Person, who.Name, who.Colour, who.IsIdle ? PresenceFrame.Idle : PresenceFrame.Active);

    static PeerFrame PeerOf(DraftSubscriber who, DraftCursor cursor) => new(who.ClientId, cursor.Version, cursor.Anchor, cursor.Head);
}
