namespace Plumbline.Web.Features.Workbench;

/// <summary>A finding as the editor shows it now. Offsets are UTF-16 code units, half-open, in the text as it was when they came.</summary>
/// <param name="Id">By which the editor finds it wherever it has moved.</param>
public sealed record EditorFinding(
    int Id, int Start, int End, string Label, string Family, string Severity, string Phrase, string Message,
    IReadOnlyList<EditorSuggestion> Suggestions, string Rule);

public sealed record EditorSuggestion(string Title, int Start, int End, string Replacement);
