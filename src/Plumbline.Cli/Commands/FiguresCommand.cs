using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using Plumbline.Cli.Output;
using Plumbline.Core.Figures;
using Plumbline.Core.Figures.Grouping;

namespace Plumbline.Cli.Commands;

/// <summary>`figures`: every quantity of the texts, and where they disagree.</summary>
static class FiguresCommand
{
    public static Command Create(Streams streams)
    {
        var files = new Argument<string[]>("FILE") { Description = "Markdown or plain text in UTF-8; - reads standard input.", Arity = ArgumentArity.OneOrMore };
        var parties = new Option<string?>("--parties") { Description = "The parties to the dispute, a JSON array, so that a party's names count as one.", HelpName = "FILE.json" };
        var command = new Command("figures", "List the quantities of one or more texts, and the groups that disagree.") { files, parties };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var input = await CheckInput.ReadAsync(streams, parsed.GetRequiredValue(files), parsed.GetValue(parties), stylePath: null, entry: null, cancellationToken);
            var documents = input.Texts
                .Select(text => (text.Text, Quantities: FigureReader.Read(text.Text, input.Parties, cancellationToken)))
                .ToImmutableArray();
            var groups = FigureGroups.Of(documents, cancellationToken);
            await streams.Output.WriteLineAsync(JsonSerializer.Serialize(FiguresJson.Of(input.Texts, [.. documents.Select(d => d.Quantities)], groups), Json.Options));
            return ExitCode.Done;
        });
        return command;
    }
}
