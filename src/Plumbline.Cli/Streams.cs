using System.Text;

namespace Plumbline.Cli;

/// <summary>Where a command reads from and writes to, so that it can run inside a test.</summary>
public sealed record Streams(Stream Input, TextWriter Output, TextWriter Error)
{
    /// <summary>UTF-8 without a byte-order mark, whatever the console is set to.</summary>
    public static Streams OfTheConsole()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new Streams(
            Console.OpenStandardInput(),
            new StreamWriter(Console.OpenStandardOutput(), utf8) { AutoFlush = false, NewLine = "\n" },
            new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true, NewLine = "\n" });
    }
}
