namespace Plumbline.Web.Features.Workbench;

/// <summary>A finding as the editor shows it now. Offsets are UTF-16 code units, half-open, in the text as it was when they came.</summary>
/// <param name="Id">By which the editor finds it wherever it has moved.</param>
public sealed record EditorFinding(
    int Id, int Start, int End, string Label, string Family, string Severity, string Phrase, string Message,
    IReadOnlyList<EditorSuggestion> Suggestions, string Rule);

/// <summary>What the analyser says of the text in the editor.</summary>
/// <param name="Complaint">Why the text is not checked; null when it is.</param>
public sealed record EditorFindings(IReadOnlyList<EditorFinding> List, string? Complaint)
{
    public int Of(string family) => List.Count(finding => string.Equals(finding.Family, family, StringComparison.Ordinal));
}

public sealed record EditorSuggestion(string Title, int Start, int End, string Replacement);
