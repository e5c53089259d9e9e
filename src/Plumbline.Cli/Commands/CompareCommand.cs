using System.CommandLine;
using Plumbline.Core.Comparison;
using Plumbline.Core.Review;
using Plumbline.Core.Sources;

namespace Plumbline.Cli.Commands;

/// <summary><c>compare [--format json|html] OLD NEW</c>: aligned rows on standard output.</summary>
public static class CompareCommand
{
    public static Command Build(Func<Stream> standardInput, TextWriter output, TextWriter error)
    {
        var format = new Option<string>("--format") { Description = "How to print the rows.", DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong("json", "html");
        var oldFile = new Argument<string>("OLD") { Description = "The earlier text; - for standard input." };
        var newFile = new Argument<string>("NEW") { Description = "The later text; - for standard input." };
        var command = new Command("compare", "Align two texts by sentence and show the words that differ.") { format, oldFile, newFile };
        command.Validators.Add(result =>
        {
            if (result.GetValue(oldFile) is "-" && result.GetValue(newFile) is "-")
                result.AddError("Only one of OLD and NEW can be standard input.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            var texts = new List<string>();
            foreach (var path in (string[])[parsed.GetRequiredValue(oldFile), parsed.GetRequiredValue(newFile)])
            {
                if (await ReadAsync(path, standardInput, error, cancellation) is not { } text)
                    return ExitCode.Refused;
                texts.Add(text);
            }
            var comparison = TextComparer.Compare(texts[0], texts[1], cancellation);
            var rows = parsed.GetValue(format) is "html"
                ? ComparisonHtml.Of(comparison, texts[0], texts[1])
                : ComparisonJson.Of(comparison);
            await output.WriteAsync(rows.AsMemory(), cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    static async Task<string?> ReadAsync(string path, Func<Stream> standardInput, TextWriter error, CancellationToken cancellation)
    {
        switch (await SourceFile.ReadAsync(path, standardInput, cancellation))
        {
            case Outcome<DecodedText>.Done(var decoded):
                return decoded.Text;
            case Outcome<DecodedText>.Refused(var why):
                await error.WriteLineAsync($"plumbline compare: {path}: {why.Reason}");
                return null;
            default:
                throw new InvalidOperationException();
        }
    }
}
