using Plumbline.Core.Review;
using Plumbline.Core.Sources;

namespace Plumbline.Cli.Commands;

/// <summary>Reads a file named on the command line, or standard input for <c>-</c>.</summary>
static class SourceFile
{
    public static async Task<Outcome<DecodedText>> ReadAsync(string path, Func<Stream> standardInput, CancellationToken cancellation)
    {
        try
        {
            var input = string.Equals(path, "-", StringComparison.Ordinal) ? standardInput() : File.OpenRead(path);
            await using (input)
                return SourceDecoding.Decode(await ReadUpToLimitAsync(input, cancellation));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Refusal.NotFound(e.Message);
        }
    }

    // One byte past the limit is enough to know that it is passed.
    static async Task<byte[]> ReadUpToLimitAsync(Stream input, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        while (bytes.Length <= SourceDecoding.MaxBytes && await input.ReadAsync(buffer, cancellation) is var read and > 0)
            await bytes.WriteAsync(buffer.AsMemory(0, read), cancellation);
        return bytes.ToArray();
    }
}
