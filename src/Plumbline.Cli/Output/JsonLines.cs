using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Plumbline.Core.Neutrality;

namespace Plumbline.Cli.Output;

/// <summary>For scripts: one JSON object a finding.</summary>
static class JsonLines
{
    static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.Never };

    public static async Task WriteAsync(IReadOnlyList<CheckedFile> files, TextWriter output)
    {
        foreach (var file in files)
        {
            foreach (var finding in file.Result.Findings)
                await output.WriteLineAsync(JsonSerializer.Serialize(ToRow(file, finding), Options));
        }
    }

    static Row ToRow(CheckedFile file, Finding finding)
    {
        var (line, column) = file.Lines.At(finding.Span.Start);
        return new Row(
            file.Input.Name,
            finding.Span.Start,
            finding.Span.End,
            line,
            column,
            finding.Label.Name(),
            finding.Family.Name(),
            finding.Severity.Name(),
            finding.Voice.Name(),
            finding.Phrase,
            finding.Message,
            [.. finding.Suggestions.Select(s => new SuggestionRow(s.Title, s.Span.Start, s.Span.End, s.Replacement))],
            finding.Rule);
    }

    sealed record Row(string File, int Start, int End, int Line, int Column, string Label, string Family, string Severity, string Voice, string Phrase, string Message, SuggestionRow[] Suggestions, string Rule);

    sealed record SuggestionRow(string Title, int Start, int End, string Replacement);
}
