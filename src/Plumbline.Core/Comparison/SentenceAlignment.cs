using System.Collections.Immutable;

namespace Plumbline.Core.Comparison;

/// <summary>Which sentence became which: first those that kept their order, then moves, then what little likeness is left between neighbours.</summary>
sealed class SentenceAlignment
{
    const double LeastLikenessOfMove = 0.6;
    const double LeastLikenessBesideMove = 0.4;
    const int LeastWordsOfMove = 4;
    const double LeastLikenessInGap = 0.3;
    const int LargestGap = 400;

    readonly ImmutableArray<Sentence> _old;
    readonly ImmutableArray<Sentence> _new;
    readonly Pairings _pairings;
    readonly Match?[] _byOld;
    readonly Match?[] _byNew;

    SentenceAlignment(ImmutableArray<Sentence> old, ImmutableArray<Sentence> @new, Similarity similarity, CancellationToken cancellation)
    {
        (_old, _new) = (old, @new);
        _pairings = new Pairings(old, @new, similarity, cancellation);
        _byOld = new Match?[old.Length];
        _byNew = new Match?[@new.Length];
    }

    public static List<Match> Of(ImmutableArray<Sentence> old, ImmutableArray<Sentence> @new, Similarity similarity, CancellationToken cancellation)
    {
        var alignment = new SentenceAlignment(old, @new, similarity, cancellation);
        var pairs = alignment._pairings.All();
        foreach (var pair in HeaviestChain.Of(pairs, @new.Length))
            alignment.Take(Match.Of(pair, inOrder: true));
        alignment.TakeMoves(pairs);
        cancellation.ThrowIfCancellationRequested();
        alignment.FillGaps();
        alignment.TakeRenamedHeadings();
        return [.. alignment._byNew.OfType<Match>()];
    }

    void Take(Match match)
    {
        _byOld[match.OldStart] = match;
        _byNew[match.NewStart] = match;
    }

    bool IsFree(Pairing pair) => _byOld[pair.Old] is null && _byNew[pair.New] is null;

    // The strongest first; a short or weaker pair only where a neighbour has moved the same way.
    void TakeMoves(List<Pairing> pairs)
    {
        var left = pairs.Where(IsFree).OrderByDescending(p => p.Weight).ThenBy(p => p.Old).ThenBy(p => p.New).ToList();
        foreach (var pair in left)
        {
            if (IsFree(pair) && pair.Likeness >= LeastLikenessOfMove && HasWords(pair))
                Take(Match.Of(pair, inOrder: false));
        }
        left.RemoveAll(p => !IsFree(p) || p.Likeness < LeastLikenessBesideMove);
        var (down, up) = (left.OrderBy(p => p.Old).ThenBy(p => p.New), left.OrderByDescending(p => p.Old).ThenByDescending(p => p.New));
        foreach (var pair in down.Concat(up))
        {
            if (IsFree(pair) && (MovedTogether(pair.Old - 1, pair.New - 1) || MovedTogether(pair.Old + 1, pair.New + 1)))
                Take(Match.Of(pair, inOrder: false));
        }
    }

    bool HasWords(Pairing pair) => Math.Min(_old[pair.Old].Words.Length, _new[pair.New].Words.Length) >= LeastWordsOfMove;

    bool MovedTogether(int i, int j) => i >= 0 && i < _byOld.Length && _byOld[i] is { InOrder: false } match && match.NewStart == j;

    void FillGaps()
    {
        var ordered = _byOld.OfType<Match>().Where(m => m.InOrder).ToList();
        var (i, j) = (0, 0);
        foreach (var next in ordered.Append(new Match(_old.Length, _old.Length, _new.Length, _new.Length, InOrder: true)))
        {
            FillGap(i, next.OldStart, j, next.NewStart);
            (i, j) = (next.OldEnd, next.NewEnd);
        }
    }

    // Two headings without a word in common are one that was renamed, if they stand over the same text.
    void TakeRenamedHeadings()
    {
        for (var i = 0; i + 1 < _old.Length; i++)
        {
            if (_old[i].HeadingLevel == 0 || _byOld[i] is not null || _byOld[i + 1] is not { InOrder: true, NewStart: > 0 } below)
                continue;
            var j = below.NewStart - 1;
            if (_byNew[j] is null && _new[j].HeadingLevel == _old[i].HeadingLevel)
                Take(new Match(i, i + 1, j, j + 1, InOrder: true));
        }
    }

    void FillGap(int oldStart, int oldEnd, int newStart, int newEnd)
    {
        var mine = Enumerable.Range(oldStart, oldEnd - oldStart).Where(i => _byOld[i] is null).ToList();
        var theirs = Enumerable.Range(newStart, newEnd - newStart).Where(j => _byNew[j] is null).ToList();
        if (mine.Count == 0 || theirs.Count == 0 || (long)mine.Count * theirs.Count > LargestGap)
            return;
        var pairs = mine.SelectMany(i => theirs.Select(j => _pairings.Weigh(i, j))).Where(p => p.Likeness >= LeastLikenessInGap).ToList();
        foreach (var pair in HeaviestChain.Of(pairs, _new.Length))
            Take(Match.Of(pair, inOrder: true));
    }
}
