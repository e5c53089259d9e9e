using Plumbline.Core.Text;

namespace Plumbline.Core.Comparison.NearCopies;

/// <summary>A text as the words that copying keeps: no case, no punctuation, no citation marks, no addresses of links.</summary>
sealed class WordRun
{
    const ulong Basis = 14695981039346656037;
    const ulong Prime = 1099511628211;
    const int LongestAddress = 512;

    readonly List<ulong> _hashes;
    readonly List<TextSpan> _spans;

    WordRun(int capacity)
    {
        _hashes = new(capacity);
        _spans = new(capacity);
    }

    public int Count => _hashes.Count;

    public TextSpan SpanOf(int word) => _spans[word];

    public ulong this[int word] => _hashes[word];

    public static WordRun Of(string text)
    {
        var run = new WordRun(text.Length / 6);
        for (var at = 0; at < text.Length;)
        {
            if (char.IsLetterOrDigit(text[at]))
                at = run.Add(text, at);
            else
                at = CitationMark.EndAt(text, at, text.Length) ?? AddressEnd(text, at) ?? at + 1;
        }
        return run;
    }

    /// <summary>Of <paramref name="length"/> words from <paramref name="word"/> on.</summary>
    public ulong Gram(int word, int length)
    {
        var hash = Basis;
        for (var i = word; i < word + length; i++)
            hash = Mixed(hash ^ _hashes[i]);
        return hash;
    }

    int Add(string text, int start)
    {
        var hash = Basis;
        var at = start;
        for (; at < text.Length && (char.IsLetterOrDigit(text[at]) || IsInner(text, at)); at++)
        {
            if (char.IsLetterOrDigit(text[at]))
                hash = (hash ^ char.ToLowerInvariant(text[at])) * Prime;
        }
        _hashes.Add(hash);
        _spans.Add(new TextSpan(start, at));
        return at;
    }

    // An apostrophe, and the comma or point of a number, within a word.
    static bool IsInner(string text, int at) => at + 1 < text.Length && (text[at] is '\'' or '’'
        ? char.IsLetter(text[at + 1])
        : text[at] is '.' or ',' && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]));

    static int? AddressEnd(string text, int at)
    {
        if (text[at] != ']' || at + 1 >= text.Length || text[at + 1] != '(')
            return null;
        var close = text.AsSpan(at, Math.Min(LongestAddress, text.Length - at)).IndexOf(')');
        return close < 0 ? null : at + close + 1;
    }

    static ulong Mixed(ulong hash)
    {
        hash *= 0x9E3779B97F4A7C15;
        return hash ^ (hash >> 29);
    }
}
