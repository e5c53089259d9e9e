using System.Collections.Immutable;
using System.CommandLine;
using Plumbline.Cli.Output;
using Plumbline.Core.Neutrality;

namespace Plumbline.Cli.Commands;

/// <summary>`check`: findings of the neutrality analyser.</summary>
static class CheckCommand
{
    public static Command Create(Streams streams)
    {
        var files = new Argument<string[]>("FILE") { Description = "Markdown or plain text in UTF-8; - reads standard input.", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format") { Description = "How findings are written.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong([.. FindingFormats.All.Keys.Order(StringComparer.Ordinal)]);
        var parties = new Option<string?>("--parties") { Description = "The parties to the dispute, a JSON array.", HelpName = "FILE.json" };
        var failOn = new Option<string>("--fail-on") { Description = "Exit with 1 when something of this severity or above is found.", DefaultValueFactory = _ => "none" };
        failOn.AcceptOnlyFromAmong("none", "low", "medium", "high");

        var command = new Command("check", "Find phrases that take a side, or hide who did what.") { files, format, parties, failOn };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            streams,
            parsed.GetRequiredValue(files),
            parsed.GetRequiredValue(format),
            parsed.GetValue(parties),
            parsed.GetRequiredValue(failOn),
            cancellationToken));
        return command;
    }

    static async Task<int> RunAsync(Streams streams, string[] paths, string format, string? partiesPath, string failOn, CancellationToken cancellationToken)
    {
        if (paths.Append(partiesPath).Count(path => path == "-") > 1)
            throw new InputException("Standard input can be read once only.");

        // Everything is read before anything is written, so that a bad file leaves no half of a report.
        ImmutableArray<Party> parties = partiesPath is null ? [] : await PartiesFile.ReadAsync(partiesPath, streams, cancellationToken);
        var texts = new List<InputText>();
        foreach (var path in paths)
            texts.Add(await InputText.ReadAsync(path, streams, cancellationToken));

        var reports = texts.ConvertAll(text => new CheckedFile(text, Analyser.Default.Analyse(text.Text, parties, cancellationToken)));
        await FindingFormats.All[format](reports, streams.Output);
        return Fails(reports, failOn) ? ExitCode.Found : ExitCode.Done;
    }

    static bool Fails(IEnumerable<CheckedFile> reports, string failOn) =>
        Enum.GetValues<Severity>().Where(severity => severity.Name() == failOn).Any(least =>
            reports.Any(report => report.Result.Findings.Any(finding => finding.Severity >= least)));
}
