using System.Text.Json.Serialization;
using Plumbline.Core.CoEditing;
using Plumbline.Web.Live.Drafts.Suggestions;

namespace Plumbline.Web.Live.Drafts;

/// <summary>What a subscriber receives, in one order: updates, and what belongs to the version that they lead to.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(JoinedFrame), "joined")]
[JsonDerivedType(typeof(RefusedFrame), "refused")]
[JsonDerivedType(typeof(UpdatesFrame), "updates")]
[JsonDerivedType(typeof(FindingsFrame), "findings")]
[JsonDerivedType(typeof(FindingChangesFrame), "findingChanges")]
[JsonDerivedType(typeof(RightsFrame), "rights")]
[JsonDerivedType(typeof(PresenceFrame), "presence")]
[JsonDerivedType(typeof(PeerFrame), "peer")]
[JsonDerivedType(typeof(SuggestionsFrame), "suggestions")]
abstract record DraftFrame;

/// <summary>Always the first, unless refused.</summary>
/// <param name="Text">The whole text at <paramref name="Version"/>; null when <paramref name="Updates"/> lead there from the asker's version.</param>
sealed record JoinedFrame(long Version, string? Text, IReadOnlyList<UpdateFrame>? Updates, bool CanWrite, string? Reason, Guid Person, string Name) : DraftFrame
{
    public bool MaySuggest { get; init; }
}

sealed record RefusedFrame(string Reason, bool SignedIn) : DraftFrame
{
    public static RefusedFrame Of(DraftAccess access) => new(access.Reason ?? "You may not read this draft.", access.IsSignedIn);
}

/// <param name="From">The version that the first update applies to.</param>
sealed record UpdatesFrame(long From, IReadOnlyList<UpdateFrame> Updates) : DraftFrame;

/// <param name="Complaint">Why the text is not checked; null when it is.</param>
sealed record FindingsFrame(long Version, IReadOnlyList<FindingFrame> Findings, string? Complaint) : DraftFrame;

/// <summary>The text was checked anew: what that made of the findings sent before, each moved along with the text.</summary>
/// <param name="Gone">Ids.</param>
sealed record FindingChangesFrame(long Version, IReadOnlyList<int> Gone, IReadOnlyList<FindingFrame> Come) : DraftFrame;

/// <summary>What the subscriber may do has changed while the draft was open.</summary>
sealed record RightsFrame(bool CanWrite, string? Reason) : DraftFrame
{
    public bool MaySuggest { get; init; }
}

/// <summary>Somebody's window is here, is left alone, or is gone.</summary>
/// <param name="Client">The window; a person may have several.</param>
/// <param name="Colour">From 0, below <see cref="DraftPresence.Colours"/>.</param>
sealed record PresenceFrame(string Client, Guid Person, string Name, int Colour, string State) : DraftFrame
{
    public const string Active = "active";
    public const string Idle = "idle";
    public const string Gone = "gone";
}

/// <summary>Where the cursor of a window is that a <see cref="PresenceFrame"/> has told of.</summary>
sealed record PeerFrame(string Client, long Version, int Anchor, int Head) : DraftFrame;

sealed record UpdateFrame(string Client, long Sequence, Guid Author, string Changes)
{
    public static UpdateFrame Of(AcceptedUpdate update) => new(update.ClientId, update.Sequence, update.Author, update.Changes.ToJson());
}
