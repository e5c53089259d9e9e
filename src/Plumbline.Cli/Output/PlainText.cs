using System.Globalization;
using Plumbline.Core.Neutrality;

namespace Plumbline.Cli.Output;

/// <summary>For people: one finding a block, in the form that editors and terminals make clickable.</summary>
static class PlainText
{
    public static async Task WriteAsync(IReadOnlyList<CheckedFile> files, TextWriter output)
    {
        foreach (var file in files)
        {
            foreach (var finding in file.Result.Findings)
            {
                var (line, column) = file.Lines.At(finding.Span.Start);
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{file.Input.Name}:{line}:{column}: {finding.Severity.Name()} {finding.Label.Name()}{Voiced(finding)}: “{OneLine(finding.Phrase)}” — {finding.Message}"));
                foreach (var suggestion in finding.Suggestions)
                    await output.WriteLineAsync($"    {suggestion.Title}");
            }

            foreach (var paragraph in file.Result.NotChecked)
                await output.WriteLineAsync(NotChecked.Line(file, paragraph.Start));
        }
    }

    static string Voiced(Finding finding) => finding.Voice == Voice.Reported ? " (reported)" : "";

    static string OneLine(string phrase) => phrase.ReplaceLineEndings(" ");
}
