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
        var houseStyle = new Option<string?>("--house-style") { Description = "Rules, terms and names of the house, in YAML.", HelpName = "FILE" };
        var entry = new Option<string?>("--entry") { Description = "The entry's slug, for a house style that speaks of some entries. Default: the file's name without its ending.", HelpName = "SLUG" };
        var failOn = new Option<string>("--fail-on") { Description = "Exit with 1 when something of this severity or above is found in the narrator's own words.", DefaultValueFactory = _ => "none" };
        failOn.AcceptOnlyFromAmong("none", "low", "medium", "high");
        var swap = new Option<bool>("--swap") { Description = "Let the parties change places, print the findings that differ, and exit with 1 if any do." };

        var command = new Command("check", "Find phrases that take a side, or hide who did what.") { files, format, parties, houseStyle, entry, failOn, swap };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var input = await CheckInput.ReadAsync(
                streams, parsed.GetRequiredValue(files), parsed.GetValue(parties), parsed.GetValue(houseStyle), parsed.GetValue(entry), cancellationToken);
            var isSwap = parsed.GetValue(swap);
            var reports = isSwap ? SwapReports.Of(input, cancellationToken) : input.Texts.ConvertAll(text => Check(input, text, cancellationToken));
            await FindingFormats.All[parsed.GetRequiredValue(format)](reports, streams.Output);
            foreach (var report in reports)
                await NotChecked.WriteAsync(report, parsed.GetRequiredValue(format), streams.Error);
            var fails = isSwap ? reports.Exists(report => !report.Result.Findings.IsEmpty) : Fails(reports, parsed.GetRequiredValue(failOn));
            return fails ? ExitCode.Found : ExitCode.Done;
        });
        return command;
    }

    static CheckedFile Check(CheckInput input, InputText text, CancellationToken cancellationToken) =>
        new(text, new DocumentAnalysis(input.Parties, input.StyleOf(text)).Update(text.Text, cancellationToken));

    /// <summary>What somebody else said never blocks.</summary>
    static bool Fails(IEnumerable<CheckedFile> reports, string failOn) =>
        Enum.GetValues<Severity>().Where(severity => severity.Name() == failOn).Any(least =>
            reports.Any(report => report.Result.Findings.Any(finding => finding.Severity >= least && finding.Voice != Voice.Reported)));
}
