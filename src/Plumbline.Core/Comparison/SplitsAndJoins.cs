using System.Collections.Immutable;

namespace Plumbline.Core.Comparison;

/// <summary>A sentence cut in two, or two made one: the half that found no partner joins its neighbour's.</summary>
sealed class SplitsAndJoins(ImmutableArray<Sentence> old, ImmutableArray<Sentence> @new, Similarity similarity)
{
    const double LeastGain = 0.05;
    const double LeastPartFound = 0.5;

    public List<Match> Widen(List<Match> matches)
    {
        var takenOld = new bool[old.Length];
        var takenNew = new bool[@new.Length];
        foreach (var match in matches)
        {
            takenOld[match.OldStart] = true;
            takenNew[match.NewStart] = true;
        }
        return [.. matches.Select(m => old[m.OldStart].Key == @new[m.NewStart].Key ? m : Widen(m, takenOld, takenNew))];
    }

    Match Widen(Match match, bool[] takenOld, bool[] takenNew)
    {
        for (var widened = true; widened;)
        {
            widened = false;
            foreach (var wider in (ReadOnlySpan<Match>)
                [
                    match with { NewEnd = match.NewEnd + 1 },
                    match with { NewStart = match.NewStart - 1 },
                    match with { OldEnd = match.OldEnd + 1 },
                    match with { OldStart = match.OldStart - 1 },
                ])
            {
                if (!Gains(match, wider, takenOld, takenNew))
                    continue;
                for (var i = wider.OldStart; i < wider.OldEnd; i++)
                    takenOld[i] = true;
                for (var j = wider.NewStart; j < wider.NewEnd; j++)
                    takenNew[j] = true;
                match = wider;
                widened = true;
            }
        }
        return match;
    }

    bool Gains(Match match, Match wider, bool[] takenOld, bool[] takenNew)
    {
        if (wider.OldStart < 0 || wider.NewStart < 0 || wider.OldEnd > old.Length || wider.NewEnd > @new.Length)
            return false;
        var added = Only(old, wider.OldStart, match.OldStart, match.OldEnd, wider.OldEnd, takenOld)
            ?? Only(@new, wider.NewStart, match.NewStart, match.NewEnd, wider.NewEnd, takenNew);
        if (added is not { } part || part.Words.IsEmpty)
            return false;
        var (mine, theirs) = (WordsOf(old, wider.OldStart, wider.OldEnd), WordsOf(@new, wider.NewStart, wider.NewEnd));
        var other = wider.OldStart == match.OldStart && wider.OldEnd == match.OldEnd ? mine : theirs;
        var before = similarity.Of(WordsOf(old, match.OldStart, match.OldEnd), WordsOf(@new, match.NewStart, match.NewEnd));
        return similarity.Of(mine, theirs) >= before + LeastGain
            && similarity.Shared(part.Words, other) >= LeastPartFound * similarity.WeightOf(part.Words);
    }

    static Sentence? Only(ImmutableArray<Sentence> sentences, int widerStart, int start, int end, int widerEnd, bool[] taken)
    {
        if (widerStart < start && !taken[widerStart])
            return sentences[widerStart];
        return widerEnd > end && !taken[end] ? sentences[end] : null;
    }

    static ImmutableArray<int> WordsOf(ImmutableArray<Sentence> sentences, int start, int end) => end - start == 1
        ? sentences[start].Words
        : [.. Enumerable.Range(start, end - start).SelectMany(i => sentences[i].Words).Order()];
}
