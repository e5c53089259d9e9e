using System.Collections.Immutable;
using Plumbline.Core.Text;

namespace Plumbline.Core.Comparison.NearCopies;

/// <summary>Looks for near copies between one draft and one source after another.</summary>
public sealed class CopySearch
{
    /// <summary>Fewer words in common are names, dates and turns of phrase.</summary>
    public const int LeastWords = 8;

    // Of these at least so many have to be neither names nor short: an office's full title is nobody's property.
    const int LeastOrdinaryWords = 3;
    const int ShortWord = 3;

    const int Seed = 3;

    // Three words that stand in more places of the draft lead nowhere in particular.
    const int MostPlaces = 32;

    readonly string _text;
    readonly WordRun _draft;
    readonly QuotedPlaces _places;
    readonly Dictionary<ulong, List<int>> _seeds = [];

    public CopySearch(string draft)
    {
        (_text, _draft, _places) = (draft, WordRun.Of(draft), new QuotedPlaces(draft));
        for (var i = 0; i + Seed <= _draft.Count; i++)
        {
            var gram = _draft.Gram(i, Seed);
            if (!_seeds.TryGetValue(gram, out var places))
                _seeds[gram] = places = new List<int>(1);
            places.Add(i);
        }
        Fingerprint = Fingerprint.Of(_draft);
    }

    /// <summary>For asking a <see cref="CopyIndex{TKey}"/> which sources are worth reading.</summary>
    public Fingerprint Fingerprint { get; }

    /// <summary>Time grows with the source, however much the two share.</summary>
    public SourceOverlap Against(string source, CancellationToken cancellation = default)
    {
        var words = WordRun.Of(source);
        var runs = Longest(Alignments(words, cancellation)).SelectMany(pairs => Parts(pairs, words)).OrderBy(run => run.Draft.Start).ToImmutableArray();
        var shared = runs.Where(run => !run.IsQuotedAndCited).Sum(run => run.Words - CopyScore.Shingle + 1);
        return new SourceOverlap(runs, CopyScore.Of(shared, _draft.Count - CopyScore.Shingle + 1));
    }

    List<Alignment> Alignments(WordRun source, CancellationToken cancellation)
    {
        var found = new List<Alignment>();
        var seen = new HashSet<(int, int)>();
        for (var j = 0; j + Seed <= source.Count; j++)
        {
            if ((j & 1023) == 0)
                cancellation.ThrowIfCancellationRequested();
            if (!_seeds.TryGetValue(source.Gram(j, Seed), out var places) || places.Count > MostPlaces)
                continue;
            foreach (var i in places)
            {
                if (seen.Contains((i, j)))
                    continue;
                var alignment = Alignment.Around(_draft, i, source, j);
                seen.UnionWith(alignment.Pairs);
                if (alignment.Pairs.Count >= LeastWords)
                    found.Add(alignment);
            }
        }
        return found;
    }

    // What lies mostly within a longer run is told by that one.
    List<IReadOnlyList<(int Draft, int Source)>> Longest(List<Alignment> alignments)
    {
        var taken = new bool[_draft.Count];
        var kept = new List<IReadOnlyList<(int, int)>>();
        foreach (var pairs in alignments.Select(a => a.Pairs).OrderByDescending(p => p.Count).ThenBy(p => p[0].Draft))
        {
            var free = pairs.Where(p => !taken[p.Draft]).ToList();
            if (free.Count < LeastWords)
                continue;
            foreach (var (draft, _) in free)
                taken[draft] = true;
            kept.Add(free);
        }
        return kept;
    }

    // A run that goes on beyond a quotation is two: one quoted, one not, where both are long enough to count.
    IEnumerable<CopiedRun> Parts(IReadOnlyList<(int Draft, int Source)> pairs, WordRun source)
    {
        var parts = new List<(int From, int To, bool Quoted)>();
        for (var k = 0; k < pairs.Count; k++)
        {
            var quoted = _places.IsQuoted(_draft.SpanOf(pairs[k].Draft));
            if (parts is [.., var last] && last.Quoted == quoted)
                parts[^1] = last with { To = k + 1 };
            else
                parts.Add((k, k + 1, quoted));
        }
        var large = parts.Where(part => part.To - part.From >= LeastWords).ToList();
        if (large.Count == 0)
            large.Add((0, pairs.Count, 2 * parts.Where(part => part.Quoted).Sum(part => part.To - part.From) > pairs.Count));
        return large.Select(part => RunOf(pairs, part.From, part.To, part.Quoted, source)).OfType<CopiedRun>();
    }

    CopiedRun? RunOf(IReadOnlyList<(int Draft, int Source)> pairs, int from, int to, bool quoted, WordRun source)
    {
        var ordinary = 0;
        for (var k = from; k < to && ordinary < LeastOrdinaryWords; k++)
        {
            var span = _draft.SpanOf(pairs[k].Draft);
            if (span.Length > ShortWord && char.IsLower(_text[span.Start]))
                ordinary++;
        }
        // Scripts without capitals have no lower case either: there any word is an ordinary one.
        if (ordinary < LeastOrdinaryWords && HasCase(pairs[from].Draft))
            return null;
        var draft = new TextSpan(_draft.SpanOf(pairs[from].Draft).Start, _draft.SpanOf(pairs[to - 1].Draft).End);
        var place = new TextSpan(source.SpanOf(pairs[from].Source).Start, source.SpanOf(pairs[to - 1].Source).End);
        return new CopiedRun(draft, place, to - from, quoted, _places.IsCited(draft));
    }

    bool HasCase(int word)
    {
        var first = _text[_draft.SpanOf(word).Start];
        return char.IsUpper(first) || char.IsLower(first) || char.IsDigit(first);
    }
}
