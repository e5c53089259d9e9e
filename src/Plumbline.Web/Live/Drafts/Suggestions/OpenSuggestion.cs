using Plumbline.Core.Anchoring;
using Plumbline.Core.CoEditing.Suggestions;

namespace Plumbline.Web.Live.Drafts.Suggestions;

/// <summary>A suggestion that nobody has decided on yet.</summary>
/// <param name="Name">The author's, as others see it.</param>
/// <param name="Anchor">Its surroundings when it was stored last.</param>
public sealed record OpenSuggestion(Guid Id, Guid Author, string Name, DateTimeOffset At, SuggestedChange Change, TextAnchor Anchor);

/// <summary>An open suggestion as the store has it.</summary>
/// <param name="Version">The document's version that <paramref name="Suggestion"/> is placed at.</param>
public sealed record StoredSuggestion(long Version, OpenSuggestion Suggestion);

/// <summary>What somebody proposes, as their editor shows it.</summary>
/// <param name="Id">Chosen by the editor; the same one again replaces what it said before.</param>
/// <param name="Start">UTF-16 code units, half-open with <paramref name="End"/>: what would be taken out. Empty for an insertion.</param>
/// <param name="Insert">What would be written; empty for a deletion.</param>
public sealed record SuggestedEdit(Guid Id, int Start, int End, string Insert);

/// <summary>Open suggestions as they stand at a version.</summary>
public sealed record SuggestionsAt(long Version, string Text, IReadOnlyList<OpenSuggestion> Open);
