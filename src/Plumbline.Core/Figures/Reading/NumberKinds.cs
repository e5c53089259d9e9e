using Plumbline.Core.Figures.Numbers;
using Plumbline.Core.Text;

namespace Plumbline.Core.Figures.Reading;

/// <summary>Numbers that look like counts: years, times of day, votes, "one" as a pronoun.</summary>
static class NumberKinds
{
    public static bool IsClock(FigureText text, int end) => text.Lower(end) is "am" or "pm" or "a.m." or "p.m." or "hrs" or "gmt" or "utc" or "o'clock";

    /// <summary>"the 2020 war", "a 2021 map": four digits in the range of years count only things that the lists know.</summary>
    public static bool IsYear(FigureText text, Numeral number, Counted counted) =>
        number.Form == NumeralForm.Digits && number.End - number.First == 1 && text.Lower(number.First) is { Length: 4 } digits && digits[0] is '1' or '2'
        && number.Range is { Low: >= 1500 and < 2200 } && (counted.IsElided || !counted.Noun.IsListed || text.Lower(number.First - 1) is "the" or "a" or "of" or "in" or "since");

    /// <summary>"60–22" behind "voted": two counts of votes.</summary>
    public static bool IsVote(FigureText text, Numeral number, Sentence sentence)
    {
        var isFirst = text.Lower(number.End) is "–" or "-" or "to" && Numerals.Read(text, number.End + 1, sentence.End) is not null;
        var isSecond = text.Lower(number.First - 1) is "–" or "-" or "to" && number.First - 2 >= sentence.First && text.Tokens[number.First - 2].Kind == TokenKind.Number;
        for (var i = number.First - 1; (isFirst || isSecond) && i >= sentence.First && i > number.First - 6; i--)
        {
            if (text.Lower(i) is "vote" or "voted" or "votes" or "voting")
                return true;
        }

        return false;
    }

    /// <summary>A year, a list's number, "one" as a pronoun: numbers with no noun and no fate.</summary>
    public static bool IsNothing(FigureText text, Numeral number, Counted counted, Sentence sentence)
    {
        if (text.Lower(number.First) == "one" && number.End == number.First + 1 && text.Lower(number.End) is "of" or "another" or "day" or "side" or "time")
            return text.Lower(number.End) != "of" || counted.IsElided || text.Lower(number.End + 1) == "the" && FateReader.Read(text, number.First, counted.End, sentence) == Fate.None;
        if (!counted.IsElided)
            return text.Lower(number.First) == "one" && number.End == number.First + 1 && !counted.Noun.IsListed;
        var fate = counted.Fate != Fate.None ? counted.Fate : FateReader.Read(text, number.First, counted.End, sentence);
        return fate == Fate.None || number.Form == NumeralForm.Digits && number.Range is { Low: >= 1900 and < 2100 } && text.Lower(number.First - 1) is "in" or "since" or "of";
    }

    public static bool IsPersonAlone(FigureText text, Counted counted) =>
        counted.Noun.Name is "soldier" or "civilian" or "person" or "child" or "prisoner" or "peacekeeper" or "police" or "guard" or "official" or "journalist"
        && !Nouns.LooksPlural(text.Lower(counted.End - 1)) && text.Lower(counted.End - 1) is not ("people" or "personnel" or "men" or "servicemen" or "police");
}
