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
[JsonDerivedType(typeof(PeerFrame), "peer")]
[JsonDerivedType(typeof(SuggestionsFrame), "suggestions")]
abstract record DraftFrame;

/// <summary>Always the first, unless refused.</summary>
/// <param name="Text">The whole text at <paramref name="Version"/>; null when <paramref name="Updates"/> lead there from the asker's version.</param>
sealed record JoinedFrame(long Version, string? Text, IReadOnlyList<UpdateFrame>? Updates, bool CanWrite, string? Reason, Guid Person, string Name) : DraftFrame
{
    public bool MaySuggest { get; init; }
}

sealed record RefusedFrame(string Reason, bool SignedIn) : DraftFrame;

/// <param name="From">The version that the first update applies to.</param>
sealed record UpdatesFrame(long From, IReadOnlyList<UpdateFrame> Updates) : DraftFrame;

/// <param name="Complaint">Why the text is not checked; null when it is.</param>
sealed record FindingsFrame(long Version, IReadOnlyList<FindingFrame> Findings, string? Complaint) : DraftFrame;

/// <summary>Where somebody's cursor is; both null when they have left.</summary>
sealed record PeerFrame(string Client, Guid Person, string Name, long Version, int? Anchor, int? Head) : DraftFrame;

sealed record UpdateFrame(string Client, long Sequence, Guid Author, string Changes)
{
    public static UpdateFrame Of(AcceptedUpdate update) => new(update.ClientId, update.Sequence, update.Author, update.Changes.ToJson());
}
