using Plumbline.Core.Text;

namespace Plumbline.Core.Figures.Words;

/// <summary>Phrases to be found in a run of tokens, the longest first; each place is tried against the few that begin alike.</summary>
sealed class Phrases<T>
{
    readonly Dictionary<string, List<Entry>> byFirst = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<Entry>> byLast = new(StringComparer.Ordinal);

    public Phrases(IEnumerable<(string Phrase, T Value)> entries)
    {
        foreach (var (phrase, value) in entries)
        {
            var words = Tokens.Of(phrase).Select(token => token.Lower).ToArray();
            Add(byFirst, words[0], new Entry(words, value));
            Add(byLast, words[^1], new Entry(words, value));
        }

        foreach (var list in byFirst.Values.Concat(byLast.Values))
            list.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
    }

    /// <summary>The longest phrase that begins at a token; <paramref name="end"/> is the index behind it.</summary>
    public bool TryMatch(FigureText text, int at, int limit, out T value, out int end)
    {
        if (at < limit && byFirst.TryGetValue(text.Tokens[at].Lower, out var entries))
        {
            foreach (var entry in entries)
            {
                end = entry.EndFrom(text, at, limit);
                if (end < 0)
                    continue;
                value = entry.Value;
                return true;
            }
        }

        (value, end) = (default!, at);
        return false;
    }

    /// <summary>The longest phrase that ends before a token; <paramref name="start"/> is the index of its first token.</summary>
    public bool TryMatchBefore(FigureText text, int at, int first, out T value, out int start)
    {
        if (at > first && byLast.TryGetValue(text.Tokens[at - 1].Lower, out var entries))
        {
            foreach (var entry in entries)
            {
                start = at - entry.Words.Length;
                if (start < first || entry.EndFrom(text, start, at) != at)
                    continue;
                value = entry.Value;
                return true;
            }
        }

        (value, start) = (default!, at);
        return false;
    }

    static void Add(Dictionary<string, List<Entry>> lists, string key, Entry entry)
    {
        if (!lists.TryGetValue(key, out var list))
            lists[key] = list = [];
        list.Add(entry);
    }

    sealed record Entry(string[] Words, T Value)
    {
        /// <summary>Full stops of abbreviations are passed over: "sq. mi." is "sq mi".</summary>
        public int EndFrom(FigureText text, int at, int limit)
        {
            var i = at;
            foreach (var word in Words)
            {
                while (i < limit && i > at && text.IsFullStopBehind(i) && word != ".")
                    i++;
                if (i >= limit || !text.Tokens[i].Is(word))
                    return -1;
                i++;
            }

            return i;
        }
    }
}
