using System.CommandLine;
using System.Text;

namespace Plumbline.Core.Tests.Commands;

/// <summary>A command run in process, as the executable would run it.</summary>
static class CommandRun
{
    public static async Task<(int Code, string Output, string Error)> OfAsync(
        Func<Func<Stream>, TextWriter, TextWriter, Command> build, string input, string[] arguments)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var command = build(() => new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error);
        var code = await command.Parse(arguments).InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        return (code, output.ToString(), error.ToString());
    }
}
