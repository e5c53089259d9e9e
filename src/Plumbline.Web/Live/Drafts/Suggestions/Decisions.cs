using System.Collections.Immutable;
using Plumbline.Core.CoEditing;
using Plumbline.Core.CoEditing.Suggestions;
using Plumbline.Core.Review;

namespace Plumbline.Web.Live.Drafts.Suggestions;

/// <summary>A suggestion that has become part of the text.</summary>
/// <param name="Version">The document's version after it.</param>
/// <param name="Undo">Takes it back at that version.</param>
public sealed record AcceptedHere(OpenSuggestion Suggestion, long Version, ChangeSet Undo);

/// <summary>A decision that is to be undone, as the store has it.</summary>
/// <param name="Place">As it stood at <paramref name="Version"/>, open.</param>
/// <param name="Undo">Of an accepted one: takes it back at <paramref name="Version"/>; null of a rejected one.</param>
public sealed record DecidedSuggestion(OpenSuggestion Place, long Version, ChangeSet? Undo);

/// <summary>What has become of several suggestions.</summary>
/// <param name="Done">Those that the decision was for.</param>
/// <param name="NotDone">A sentence for each of the others.</param>
public sealed record DecisionTaken(ImmutableArray<Guid> Done, ImmutableArray<string> NotDone);

/// <summary>Writes the decision into the store, with the changesets that it makes, all or nothing.</summary>
/// <returns>Why not; then nothing was written.</returns>
delegate Task<Refusal?> Storing<T>(IReadOnlyList<T> what, IReadOnlyList<StoredChangeset> changesets);
