using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Plumbline.Core.Review;
using Plumbline.Core.Sources;

namespace Plumbline.Cli.Commands;

/// <summary><c>import [--report FILE.json] FILE</c>: cleaned Markdown on standard output.</summary>
public static class ImportCommand
{
    public static Command Build(Func<Stream> standardInput, TextWriter output, TextWriter error)
    {
        var file = new Argument<string>("FILE") { Description = "The source to clean; - for standard input." };
        var report = new Option<string?>("--report") { Description = "Write what was removed, by kind, to this JSON file.", HelpName = "FILE.json" };
        var command = new Command("import", "Clean a source text and print it as Markdown.") { report, file };
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = parsed.GetRequiredValue(file);
            switch (await SourceFile.ReadAsync(path, standardInput, cancellation))
            {
                case Outcome<DecodedText>.Done(var decoded):
                    var cleaned = SourceCleaner.Clean(decoded.Text, cancellation);
                    if (parsed.GetValue(report) is { } reportPath && !await WriteReportAsync(reportPath, path, decoded, cleaned, error, cancellation))
                        return ExitCode.Refused;
                    await output.WriteAsync(cleaned.Markdown.AsMemory(), cancellation);
                    return ExitCode.Done;
                case Outcome<DecodedText>.Refused(var why):
                    await error.WriteLineAsync($"plumbline import: {path}: {why.Reason}");
                    return ExitCode.Refused;
                default:
                    throw new InvalidOperationException();
            }
        });
        return command;
    }

    static async Task<bool> WriteReportAsync(
        string reportPath, string path, DecodedText decoded, CleanedSource cleaned, TextWriter error, CancellationToken cancellation)
    {
        try
        {
            await File.WriteAllTextAsync(reportPath, ReportOf(path, decoded, cleaned) + "\n", cancellation);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"plumbline import: {reportPath}: {e.Message}"));
            return false;
        }
    }

    static string ReportOf(string path, DecodedText decoded, CleanedSource cleaned) => JsonSerializer.Serialize(
        new
        {
            file = path,
            encoding = decoded.Encoding,
            encodingCertain = decoded.Certain,
            title = cleaned.Title,
            removed = cleaned.Removals.ToDictionary(r => Json.Name(r.Kind), r => r.Count, StringComparer.Ordinal),
            samples = cleaned.Removals.ToDictionary(r => Json.Name(r.Kind), r => r.Samples, StringComparer.Ordinal),
            gaps = cleaned.Gaps.Select(g => new { start = g.Span.Start, end = g.Span.End, name = g.Name, kind = Json.Name(g.Kind) }),
            marks = cleaned.Marks.Select(m => new { position = m.Position, name = m.Name }),
        },
        Json.Options);
}
