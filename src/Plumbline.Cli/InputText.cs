using System.Text;

namespace Plumbline.Cli;

/// <summary>A text as read, with the name that results give it.</summary>
/// <param name="Name">The path as given, or "-" for standard input.</param>
public sealed record InputText(string Name, string Text)
{
    /// <summary>Beyond this a file is refused: the engines keep it, and its results, in memory.</summary>
    const long LargestFile = 256L << 20;

    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="InputException">The file is missing, a directory, too large or not UTF-8.</exception>
    public static async Task<InputText> ReadAsync(string path, Streams streams, CancellationToken cancellationToken)
    {
        var bytes = path == "-" ? await ReadAllAsync(streams.Input, cancellationToken) : await ReadFileAsync(path, cancellationToken);
        try
        {
            return new InputText(path, Strict.GetString(WithoutByteOrderMark(bytes)));
        }
        catch (DecoderFallbackException notUtf8)
        {
            throw new InputException($"{Shown(path)} is not UTF-8 text.", notUtf8);
        }
    }

    static async Task<byte[]> ReadFileAsync(string path, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path))
            throw new InputException($"{path} is a directory; give a file.");
        if (!File.Exists(path))
            throw new InputException($"{path} does not exist.");
        try
        {
            await using var file = File.OpenRead(path);
            if (file.CanSeek && file.Length > LargestFile)
                throw new InputException($"{path} is larger than {LargestFile >> 20} MB.");
            return await ReadAllAsync(file, cancellationToken);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path} cannot be read: {unreadable.Message}", unreadable);
        }
    }

    static async Task<byte[]> ReadAllAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var memory = new MemoryStream();
        var chunk = new byte[1 << 16];
        int read;
        while ((read = await stream.ReadAsync(chunk, cancellationToken)) > 0)
        {
            memory.Write(chunk, 0, read);
            if (memory.Length > LargestFile)
                throw new InputException($"The input is larger than {LargestFile >> 20} MB.");
        }

        return memory.ToArray();
    }

    static ReadOnlySpan<byte> WithoutByteOrderMark(byte[] bytes) => bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsSpan(3) : bytes;

    static string Shown(string path) => path == "-" ? "Standard input" : path;
}
