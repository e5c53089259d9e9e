using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Plumbline.Core.Sources;

/// <summary>Encodings of one byte a character. Nothing in the bytes names them, so each is tried and the best reading wins.</summary>
static class LegacyEncodings
{
    const int Sample = 64 * 1024;

    static readonly ImmutableArray<Alphabet> Alphabets =
        [.. TsvResource.Rows("legacy-alphabets.tsv").Select(r => new Alphabet(r[0], r[2].ToFrozenSet()))];

    public static Encoding BestFor(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        var (best, bestScore) = (Named("windows-1252")!, double.NegativeInfinity);
        foreach (var group in Alphabets.GroupBy(a => a.EncodingName, StringComparer.Ordinal))
        {
            var encoding = Named(group.Key)!;
            var text = encoding.GetString(sample);
            var score = group.Max(a => Score(text, a.Letters));
            if (score > bestScore)
                (best, bestScore) = (encoding, score);
        }
        return best;
    }

    /// <summary>Every name that <see cref="Named"/> knows, the commonest first.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "utf-8", "utf-16", "utf-16be", "windows-1250", "windows-1251", "windows-1252", "windows-1253", "windows-1254", "windows-1255",
        "windows-1256", "windows-1257", "windows-1258", "koi8-r", "koi8-u", "iso-8859-2", "iso-8859-5", "iso-8859-7", "iso-8859-9",
        "ibm866", "gb18030", "big5", "shift_jis", "euc-jp", "euc-kr",
    ];

    public static Encoding? Named(string name) => name.ToLowerInvariant() switch
    {
        "utf-8" => Encoding.UTF8,
        "utf-16" or "utf-16le" => Encoding.Unicode,
        "utf-16be" => Encoding.BigEndianUnicode,
        var known when Names.Contains(known, StringComparer.Ordinal) => CodePagesEncodingProvider.Instance.GetEncoding(known),
        _ => null,
    };

    // One language's letters, lower case after lower case, no alphabet mixed within a word: that is how text looks.
    static double Score(string text, FrozenSet<char> letters)
    {
        var score = 0.0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < 0x80)
                continue;
            var before = i > 0 ? text[i - 1] : ' ';
            var after = i + 1 < text.Length ? text[i + 1] : ' ';
            if (char.IsLetter(c))
            {
                score += letters.Contains(char.ToLower(c, CultureInfo.InvariantCulture)) ? 1 : -2;
                if (char.IsUpper(c) && char.IsLetter(before))
                    score -= 2;
                if (IsCyrillic(c) && (char.IsAsciiLetter(before) || char.IsAsciiLetter(after)))
                    score -= 3;
            }
            else if (char.IsControl(c) || c == '\uFFFD')
            {
                score -= 10;
            }
            else if (char.IsLetter(before) && char.IsLetter(after) && c is not ('’' or '–' or '—' or '-' or '\u00A0'))
            {
                score -= 3;
            }
            else if (!char.IsPunctuation(c) && !char.IsWhiteSpace(c) && c is not ('№' or '°' or '€' or '£' or '§' or '©'))
            {
                score -= 1;
            }
        }
        return score;
    }

    static bool IsCyrillic(char c) => c is >= '\u0400' and <= '\u04FF';

    sealed record Alphabet(string EncodingName, FrozenSet<char> Letters);
}
