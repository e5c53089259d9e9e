using System.Collections.Immutable;

namespace Plumbline.Core.Comparison.Passages;

/// <summary>Looks up one sentence after another; keeps its scratch arrays between them.</summary>
sealed class PassageSearch(TermTable table, ImmutableArray<SourceSentence> sentences)
{
    // Fewer terms in common, or a sentence of fewer, is chance.
    const int LeastTerms = 3;

    // A term that more sentences hold than this leads nowhere in particular.
    const int MostHolders = 400;

    const int CandidatesOfSource = 8;
    const double LeastScore = 0.42;

    // What a second passage of the same source has to cover of what the first left out.
    const double LeastAddition = 0.2;
    const double LeastScoreOfSecond = 0.3;

    readonly double[] _shared = new double[sentences.Length];
    readonly List<int> _touched = [];

    public IEnumerable<Passage> For(Bag draft)
    {
        if (draft.Count < LeastTerms)
            return [];
        var found = new List<Passage>();
        foreach (var ofSource in Candidates(draft).GroupBy(i => sentences[i].Source))
        {
            var candidates = ofSource.Take(CandidatesOfSource).Select(i => Widest(draft, i)).ToList();
            if (candidates.MaxBy(p => p.Score) is not { } best || best.Score < LeastScore || best.Shared.Length < LeastTerms)
                continue;
            found.Add(best);
            if (Second(draft, best, candidates) is { } second)
                found.Add(second);
        }
        return found;
    }

    // By the weight of what they share with the draft's sentence, the most first.
    List<int> Candidates(Bag draft)
    {
        _touched.Clear();
        foreach (var term in draft.Terms)
        {
            var holders = table.HoldersOf(term);
            if (holders.Count > MostHolders)
                continue;
            foreach (var i in holders)
            {
                if (_shared[i] == 0)
                    _touched.Add(i);
                _shared[i] += table.WeightOf(term);
            }
        }
        var least = draft.Weight * LeastAddition;
        var candidates = _touched.Where(i => _shared[i] >= least).OrderByDescending(i => _shared[i]).ThenBy(i => i).ToList();
        foreach (var i in _touched)
            _shared[i] = 0;
        return candidates;
    }

    Passage Widest(Bag draft, int sentence)
    {
        var passage = Passage.Of(draft, sentence, sentences, table);
        foreach (var neighbour in (ReadOnlySpan<int>)[sentence + 1, sentence - 1])
        {
            if (passage.MayTake(neighbour, sentences) && passage.With(draft, neighbour, sentences, table) is var wider && wider.IsWorthMoreThan(passage))
                passage = wider;
        }
        return passage;
    }

    Passage? Second(Bag draft, Passage best, List<Passage> candidates)
    {
        var additions = candidates
            .Where(p => p.Score >= LeastScoreOfSecond && p.Shared.Length >= LeastTerms && !p.Overlaps(best))
            .Select(p => (Passage: p, Adds: table.WeightOf([.. p.Shared.Except(best.Shared)])))
            .ToList();
        if (additions.Count == 0)
            return null;
        var most = additions.MaxBy(a => a.Adds);
        return most.Adds >= LeastAddition * draft.Weight ? most.Passage : null;
    }
}
