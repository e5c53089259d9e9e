using Plumbline.Core.Figures.Numbers;
using Plumbline.Core.Text;

namespace Plumbline.Core.Figures.Reading;

/// <summary>What happened to those who are counted, said behind them ("were later found dead") or before ("killing at least").</summary>
static class FateReader
{
    const int LongestLookBehind = 12;
    const int LongestLookAhead = 4;

    /// <param name="first">Index of the first token of the bounded number.</param>
    /// <param name="end">Index behind the counted noun.</param>
    public static Fate Read(FigureText text, int first, int end, Sentence sentence)
    {
        var behind = Behind(text, end, sentence.End, out var distance);
        if (behind != Fate.None && distance <= 1)
            return behind;
        var ahead = Ahead(text, first, sentence.First);
        return ahead != Fate.None ? ahead : behind;
    }

    static Fate Behind(FigureText text, int at, int limit, out int distance)
    {
        var isCoordinated = true;
        for (var i = at; i < limit && i < at + LongestLookBehind; i++)
        {
            distance = i - at;
            if (FateWords.TryBehind(text, i, limit, out var fate, out var behind))
                return IsOfSomethingElse(text, i, at) || TakesAnObject(text, i, behind, limit) ? Fate.None : fate;
            var token = text.Tokens[i];
            if (token.Kind == TokenKind.Number || token.IsWord && NumberWords.Of(token.Lower) is not null)
            {
                // "105 soldiers and 71 guards were killed": the fate stands behind the last of them.
                if (!isCoordinated)
                    break;
                continue;
            }

            if (EndsClause(text, i) && !(i == at && text.Lower(i) == "that"))
                break;
            isCoordinated = isCoordinated && token.Lower is "and" or "," || IsNounLike(token);
        }

        distance = 0;
        return Fate.None;
    }

    static bool EndsClause(FigureText text, int i) =>
        text.Lower(i) is ";" or ":" or "." or "(" or ")" or "—" or "that" or "when" or "while" or "after" or "before" or "but" or "because" or "although" or "killing" or "wounding" or "injuring" or "displacing" or "capturing";

    static bool IsNounLike(Token token) => token.IsWord && !Nouns.IsStop(token.Lower);

    /// <summary>"5,000 soldiers shelled the dead zone": a determiner before the word makes it a noun of another phrase.</summary>
    static bool IsOfSomethingElse(FigureText text, int at, int from) => at > from && text.Lower(at - 1) is "the" or "a" or "an" or "of" or "no";

    /// <summary>"captured 60 posts and destroyed 20 trucks", "released a statement": a verb with an object of its own.</summary>
    static bool TakesAnObject(FigureText text, int at, int end, int limit) =>
        text.Lower(at - 1) is not ("was" or "were" or "been" or "being" or "be" or "is" or "are" or "got" or "getting")
        && FateWords.TryParticiple(text, at, limit, out _, out _)
        && (text.Lower(end) is "a" or "an" or "the" or "its" or "their" or "up" or "more" or "over" or "about" || Numerals.Read(text, end, limit) is not null);

    static Fate Ahead(FigureText text, int first, int sentenceFirst)
    {
        for (var i = first; i > sentenceFirst && i > first - LongestLookAhead; i--)
        {
            if (FateWords.TryAhead(text, i, sentenceFirst, out var fate, out var start))
                return start > sentenceFirst && text.Lower(start - 1) is "were" or "was" or "been" or "being" && i == first ? Fate.None : fate;
            if (text.Lower(i - 1) is not ("of" or "the" or "its" or "their" or "another" or "also" or "only" or "up" or "to" or "roughly" or "about"))
                break;
        }

        return Fate.None;
    }
}
