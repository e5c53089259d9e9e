using System.CommandLine;
using Plumbline.Core.Comparison.NearCopies;
using Plumbline.Core.Review;
using Plumbline.Core.Sources;

namespace Plumbline.Cli.Commands;

/// <summary><c>overlap DRAFT SOURCE…</c>: what the draft has in common with each source, as JSON on standard output.</summary>
public static class OverlapCommand
{
    public static Command Build(Func<Stream> standardInput, TextWriter output, TextWriter error)
    {
        var draftFile = new Argument<string>("DRAFT") { Description = "The text to examine; - for standard input." };
        var sourceFiles = new Argument<string[]>("SOURCE") { Description = "Texts that it may copy; - for standard input.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("overlap", "List the runs that a draft shares with its sources, those quoted and cited apart from the others.") { draftFile, sourceFiles };
        command.Validators.Add(result =>
        {
            if ((result.GetValue(sourceFiles) ?? []).Append(result.GetValue(draftFile)).Count(path => path == "-") > 1)
                result.AddError("Only one of the files can be standard input.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            if (await ReadAsync(parsed.GetRequiredValue(draftFile), standardInput, error, cancellation) is not { } draft)
                return ExitCode.Refused;
            var search = new CopySearch(draft);
            var overlaps = new List<OverlapJson.OfSource>();
            foreach (var path in parsed.GetRequiredValue(sourceFiles))
            {
                if (await ReadAsync(path, standardInput, error, cancellation) is not { } source)
                    return ExitCode.Refused;
                overlaps.Add(new OverlapJson.OfSource(path, source, search.Against(source, cancellation)));
            }
            await output.WriteAsync(OverlapJson.Of(parsed.GetRequiredValue(draftFile), draft, overlaps).AsMemory(), cancellation);
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
                await error.WriteLineAsync($"plumbline overlap: {path}: {why.Reason}");
                return null;
            default:
                throw new InvalidOperationException();
        }
    }
}
