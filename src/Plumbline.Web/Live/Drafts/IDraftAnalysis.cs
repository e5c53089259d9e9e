namespace Plumbline.Web.Live.Drafts;

/// <summary>What the analyser says of a draft's text as a whole.</summary>
public interface IDraftAnalysis
{
    ValueTask<IReadOnlyList<FindingFrame>> AnalyzeAsync(Guid draftId, string text, CancellationToken cancellationToken);
}

/// <summary>A finding on its way to the editor; <c>Core.Neutrality.Finding</c> in names and offsets that JSON can carry.</summary>
/// <param name="Start">UTF-16 code units; half-open with <paramref name="End"/>.</param>
/// <param name="Family">"loaded" or "bothsidist".</param>
/// <param name="Severity">"low", "medium" or "high".</param>
public sealed record FindingFrame(
    int Start,
    int End,
    string Label,
    string Family,
    string Severity,
    string Phrase,
    string Message,
    IReadOnlyList<SuggestionFrame> Suggestions,
    string Rule);

/// <param name="Title">What the button says.</param>
public sealed record SuggestionFrame(string Title, int Start, int End, string Replacement);
