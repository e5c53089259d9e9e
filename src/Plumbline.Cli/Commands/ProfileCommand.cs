using System.CommandLine;
using System.Text.Json;
using Plumbline.Cli.Output;
using Plumbline.Core.Neutrality.Balance;

namespace Plumbline.Cli.Commands;

/// <summary>`profile`: how a text speaks of each party.</summary>
static class ProfileCommand
{
    public static Command Create(Streams streams)
    {
        var file = new Argument<string>("FILE") { Description = "Markdown or plain text in UTF-8; - reads standard input." };
        var parties = new Option<string?>("--parties") { Description = "The parties to the dispute, a JSON array. Without it only the figures of the whole text are given.", HelpName = "FILE.json" };
        var command = new Command("profile", "Show how a text speaks of each party: a mirror, no verdict.") { file, parties };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var input = await CheckInput.ReadAsync(streams, [parsed.GetRequiredValue(file)], parsed.GetValue(parties), stylePath: null, entry: null, cancellationToken);
            var profile = BalanceProfile.Of(input.Texts[0].Text, input.Parties, cancellationToken);
            await streams.Output.WriteLineAsync(JsonSerializer.Serialize(ProfileJson.Of(input.Texts[0], profile), Json.Options));
            return ExitCode.Done;
        });
        return command;
    }
}
