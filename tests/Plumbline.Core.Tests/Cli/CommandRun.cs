using System.Text;
using Plumbline.Cli;

namespace Plumbline.Core.Tests.Cli;

/// <summary>One run of the command line inside the test, with what it wrote.</summary>
sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public static Task<CommandRun> OfAsync(params string[] args) => WithInputAsync([], args);

    public static async Task<CommandRun> WithInputAsync(byte[] input, params string[] args)
    {
        using var stream = new MemoryStream(input);
        await using var output = new StringWriter { NewLine = "\n" };
        await using var error = new StringWriter { NewLine = "\n" };
        var exitCode = await PlumblineCommand.RunAsync(args, new Streams(stream, output, error));
        return new CommandRun(exitCode, output.ToString(), error.ToString());
    }

    public static Task<CommandRun> WithTextAsync(string text, params string[] args) => WithInputAsync(Encoding.UTF8.GetBytes(text), args);

    /// <summary>Bad usage and bad input are one line on standard error and nothing else.</summary>
    public void WasRefused(string because)
    {
        Assert.Equal(2, ExitCode);
        Assert.Equal("", Output);
        Assert.Equal(1, Error.Count(c => c == '\n'));
        Assert.Contains(because, Error, StringComparison.Ordinal);
    }
}
