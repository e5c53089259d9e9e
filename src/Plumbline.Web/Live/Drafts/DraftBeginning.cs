using Plumbline.Core.CoEditing.Freezing;
using Plumbline.Web.Live.Drafts.Suggestions;

namespace Plumbline.Web.Live.Drafts;

/// <summary>What a draft is opened with beside its text.</summary>
/// <param name="SnapshotVersion">Of the newest snapshot in the store.</param>
/// <param name="Sentences">What was noticed about sentences within the last day, in order.</param>
sealed record DraftBeginning(
    long SnapshotVersion, IEnumerable<OpenSuggestion> Suggestions, IEnumerable<SentenceEvent> Sentences, IEnumerable<PlacedFreeze> Frozen);
