using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Neutrality.Patterns;
using Plumbline.Core.Neutrality.Reading;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.Names;

/// <summary>
/// The years that a sentence speaks of. A number of four digits is a year only behind a word of time or a month, or
/// between brackets, so that "1500 boatmen" and a population are none.
/// </summary>
static class Years
{
    static readonly FrozenSet<string> TimeWords = WordSet.Parse("in|since|by|until|till|from|to|of|between|and|during|before|after|around|about|circa|ca|early|late|mid|year|summer|autumn|winter|spring|throughout|through|(|–|-|/|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec");
    static readonly FrozenSet<string> FromWords = WordSet.Parse("since|after|from");
    static readonly FrozenSet<string> UntilWords = WordSet.Parse("until|till|before|to|by|through");
    static readonly FrozenSet<string> CountedThings = WordSet.Parse("of|people|men|women|troops|soldiers|residents|inhabitants|houses|homes|km|metres|meters|kilometres|kilometers|miles|feet|hectares|acres|tonnes|tons|percent|%");

    /// <summary>Each range once, so that an endless sentence has few.</summary>
    public static ImmutableArray<YearRange> In(Passage passage, Sentence sentence)
    {
        var years = new HashSet<YearRange>();
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (Read(passage, sentence, i) is { } range)
                years.Add(range);
        }

        return [.. years];
    }

    static YearRange? Read(Passage passage, Sentence sentence, int at)
    {
        var token = passage.Tokens[at];
        if (token.Kind != TokenKind.Number || Number(token.Lower) is not { } years || CountedThings.Contains(passage.At(at + 1, sentence).Lower))
            return null;
        var before = at > sentence.First ? passage.Tokens[at - 1].Lower : "in";
        var isDay = before is "," && passage.At(at - 2, sentence).Kind == TokenKind.Number;
        if (!TimeWords.Contains(before) && !isDay && years.From == years.To)
            return null;
        return FromWords.Contains(before) ? years with { To = int.MaxValue }
            : UntilWords.Contains(before) ? years with { From = int.MinValue }
            : years;
    }

    /// <summary>"1920", "1920s" or "1914-18".</summary>
    static YearRange? Number(string lower)
    {
        if (lower.Length < 4 || !int.TryParse(lower.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1000 or > 2200)
            return null;
        return lower.AsSpan(4) switch
        {
            "" => new YearRange(year, year),
            "s" => new YearRange(year, year + 9),
            ['-', .. var end] when int.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var last) =>
                new YearRange(year, Math.Max(year, end.Length == 2 ? (year / 100 * 100) + last : last)),
            _ => null,
        };
    }
}
