using System.Text;

namespace Plumbline.Core.Sources;

/// <summary>UTF-16 without a byte order mark, told by where its spaces and line ends fall.</summary>
static class Utf16Detection
{
    const int Sample = 64 * 1024;

    public static Encoding? Guess(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % 2 != 0)
            return null;
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        if (!sample.Contains((byte)0))
            return null;
        var little = Readable(sample, Encoding.Unicode);
        var big = Readable(sample, Encoding.BigEndianUnicode);
        return Math.Max(little, big) < 0.9 ? null : little >= big ? Encoding.Unicode : Encoding.BigEndianUnicode;
    }

    // The wrong byte order turns a space into U+2000 and Latin letters into ideographs, which pass as letters;
    // so a reading without a single plain space, line end or ASCII letter counts for nothing.
    static double Readable(ReadOnlySpan<byte> sample, Encoding encoding)
    {
        var text = encoding.GetString(sample);
        var (plain, sound) = (0, 0);
        foreach (var c in text)
        {
            if (c is ' ' or '\n' || char.IsAsciiLetterOrDigit(c))
                plain++;
            if (char.IsLetterOrDigit(c) || char.IsPunctuation(c) || char.IsWhiteSpace(c) || char.IsSymbol(c) || char.IsSurrogate(c))
                sound++;
        }
        return plain * 25 < text.Length ? 0 : (double)sound / text.Length;
    }
}
