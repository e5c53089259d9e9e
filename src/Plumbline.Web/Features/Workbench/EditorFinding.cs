namespace Plumbline.Web.Features.Workbench;

/// <summary>A finding as the editor shows it now. Offsets are UTF-16 code units, half-open, at the version they came with.</summary>
public sealed record EditorFinding(
    int Start, int End, string Label, string Family, string Severity, string Phrase, string Message,
    IReadOnlyList<EditorSuggestion> Suggestions, string Rule);

public sealed record EditorSuggestion(string Title, int Start, int End, string Replacement);
