using System.CommandLine;
using Plumbline.Cli.Commands;

namespace Plumbline.Cli;

/// <summary>The command line: one file a command under Commands, all of them listed here.</summary>
public static class PlumblineCommand
{
    static IEnumerable<Command> Commands(Streams streams) =>
    [
        CheckCommand.Create(streams),
        ProfileCommand.Create(streams),
        ExplainCommand.Create(streams),
        ImportCommand.Build(() => streams.Input, streams.Output, streams.Error),
        CompareCommand.Build(() => streams.Input, streams.Output, streams.Error),
        FiguresCommand.Create(streams),
        OverlapCommand.Build(() => streams.Input, streams.Output, streams.Error),
    ];

    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, Streams streams, CancellationToken cancellationToken = default)
    {
        var root = new RootCommand("Plumbline's engines on the command line.");
        foreach (var command in Commands(streams))
            root.Subcommands.Add(command);

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await streams.Error.WriteLineAsync($"plumbline: {OneLine(parsed.Errors[0].Message)}. See --help.");
            return ExitCode.Refused;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = streams.Output, Error = streams.Error, EnableDefaultExceptionHandler = false }, cancellationToken);
        }
        catch (InputException refused)
        {
            await streams.Error.WriteLineAsync($"plumbline: {refused.Message}");
            return ExitCode.Refused;
        }
        finally
        {
            await streams.Output.FlushAsync(cancellationToken);
        }
    }

    static string OneLine(string message) => string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
}
