namespace Plumbline.Web.Live.Drafts;

/// <summary>Analyses drafts while they are open.</summary>
public interface IDraftAnalysis
{
    /// <summary>Begins the analysis of one draft; it is kept as long as the draft is open, so that a change costs what it touches.</summary>
    IDraftReading Open(Guid draftId);
}

/// <summary>The analysis of one open draft. One call at a time.</summary>
public interface IDraftReading
{
    /// <summary>What is said of the text as it is now, as a whole. A cancelled call leaves things as they were.</summary>
    ValueTask<IReadOnlyList<FindingFrame>> AnalyzeAsync(string text, CancellationToken cancellationToken);
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
    string Rule)
{
    /// <summary>Tells it from the draft's other findings as long as it stands; 0 until it is sent.</summary>
    public int Id { get; init; }
}

/// <param name="Title">What the button says.</param>
public sealed record SuggestionFrame(string Title, int Start, int End, string Replacement);
