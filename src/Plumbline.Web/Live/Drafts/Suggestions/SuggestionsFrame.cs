using Plumbline.Core.CoEditing.Suggestions;

namespace Plumbline.Web.Live.Drafts.Suggestions;

/// <summary>All open suggestions at the version that the receiver has.</summary>
sealed record SuggestionsFrame(long Version, IReadOnlyList<SuggestionFrameItem> Suggestions) : DraftFrame;

/// <param name="Kind">"insertion" or "deletion".</param>
/// <param name="Spans">Start and end after one another, UTF-16 code units; none when it has lost its place.</param>
sealed record SuggestionFrameItem(Guid Id, Guid Author, string Name, DateTimeOffset At, string Kind, IReadOnlyList<int> Spans, string Words)
{
    public static SuggestionFrameItem Of(OpenSuggestion suggestion) => new(
        suggestion.Id, suggestion.Author, suggestion.Name, suggestion.At,
        suggestion.Change.Kind == SuggestionKind.Insertion ? "insertion" : "deletion",
        [.. suggestion.Change.Spans.SelectMany(span => new[] { span.Start, span.End })],
        suggestion.Change.Words);
}
