using Plumbline.Core.Text;

namespace Plumbline.Core.Figures.Reading;

/// <summary>The noun phrase that a number counts: "71 Velden border guards", "two of its soldiers", "eight of whom were children".</summary>
sealed class SubjectReader(PartyStems parties)
{
    const int LongestPhrase = 7;

    /// <summary>What is counted behind a number, or null when no noun stands there; <see cref="Counted.End"/> is the index behind it.</summary>
    public Counted? Read(FigureText text, int at, int limit)
    {
        var first = SkipPartitive(text, at, limit);
        var party = "";
        var fate = Fate.None;
        for (var i = first; i < limit && i < first + LongestPhrase; i++)
        {
            var token = text.Tokens[i];
            if (token.Kind != TokenKind.Word)
                return Elided(text, at, i, party, fate);
            if (Nouns.TryMatch(text, i, limit, out var noun, out var end) && !(noun.Name == "person" && IsBeforeAnotherNoun(text, end, limit)))
                return WithFollowing(text, first, i, end, noun, party, fate, limit);
            if (FateWords.TryParticiple(text, i, limit, out var participle, out var behind))
            {
                if (!IsBeforeNoun(text, behind, limit))
                    return text.Lower(i - 1) == "the" ? new Counted(default, behind, default, party, participle) : Elided(text, at, i, party, fate);
                fate = participle;
                continue;
            }

            if (Nouns.IsStop(token.Lower) || IsVerb(token.Lower))
                return Elided(text, at, i, party, fate);
            if (token.IsCapitalised)
            {
                // "50 Armenians": a people's name in the plural is a noun of its own.
                var side = parties.Of(token);
                if (side.Length > 0 && Nouns.LooksPlural(token.Lower) && !IsNamePart(text, i + 1, limit))
                    return new Counted(text.Span(first, i + 1), i + 1, new NounClass("person", IsGeneric: true), side, fate);
                if (party.Length == 0)
                    party = side;
                continue;
            }

            if (Nouns.LooksPlural(token.Lower))
                return new Counted(text.Span(first, i + 1), i + 1, new NounClass(Nouns.Singular(token.Lower), IsGeneric: false), party, fate);
            if (i + 1 < limit && IsEnd(text, i + 1))
                return new Counted(text.Span(first, i + 1), i + 1, new NounClass(token.Lower, IsGeneric: false), party, fate);
        }

        return null;
    }

    /// <summary>Whether a number is followed by nothing but what happened: "one killed and three wounded", "27 were hurt".</summary>
    static Counted? Elided(FigureText text, int at, int stop, string party, Fate fate) =>
        stop > at || FateWords.TryBehind(text, stop, text.Tokens.Length, out _, out _) || text.Lower(stop) is "were" or "was" or "are" or "is" or "have" or "had"
            ? party.Length > 0 || stop == at ? new Counted(default, stop, default, party, fate) : null
            : null;

    /// <summary>"of the", "of its", "of whom were", "more", "other", "further" in front of the noun.</summary>
    static int SkipPartitive(FigureText text, int at, int limit)
    {
        var i = at;
        if (text.Lower(i) == "of")
        {
            i++;
            if (text.Lower(i) is "whom" or "which" or "them" && i + 1 < limit)
                i += text.Lower(i + 1) is "were" or "was" or "are" ? 2 : 1;
            if (text.Lower(i) is "the" or "its" or "their" or "his" or "her" or "these" or "those" or "our")
                i++;
        }

        while (i < limit && text.Lower(i) is "more" or "other" or "further" or "additional" or "new" or "-" or "–" or "“" or "\"" or "‘")
            i++;
        return i;
    }

    /// <summary>Takes a party named behind the noun: "soldiers from Velden", "soldiers of the Velden army".</summary>
    Counted WithFollowing(FigureText text, int first, int nounAt, int end, NounClass noun, string party, Fate fate, int limit)
    {
        // "military personnel": the last of several listed nouns is the head.
        while (end < limit && text.Touch(end - 1) is false && Nouns.TryMatch(text, end, limit, out var next, out var nextEnd) && next.Name is not "person")
            (noun, end) = (next, nextEnd);
        // "sluice keepers": the plural behind a listed noun is the head.
        if (end < limit && end - nounAt == 1 && !Nouns.LooksPlural(text.Lower(nounAt)) && !text.Tokens[end].IsCapitalised && Nouns.LooksPlural(text.Lower(end)) && !Nouns.IsStop(text.Lower(end)))
            (noun, end) = (new NounClass(Nouns.Singular(text.Lower(end)), IsGeneric: false), end + 1);
        if (party.Length == 0 && text.Lower(end) is "from" or "of" && end + 1 < limit)
        {
            var name = text.Lower(end + 1) == "the" ? end + 2 : end + 1;
            if (name < limit && text.Tokens[name].IsCapitalised)
                party = parties.Of(text.Tokens[name]);
        }

        return new Counted(text.Span(first, end), end, noun, party, fate);
    }

    static bool IsBeforeAnotherNoun(FigureText text, int at, int limit) =>
        at < limit && text.Tokens[at].IsWord && Nouns.TryMatch(text, at, limit, out var next, out _) && next.Name != "person";

    static bool IsBeforeNoun(FigureText text, int at, int limit) =>
        at < limit && text.Tokens[at].IsWord && (Nouns.TryMatch(text, at, limit, out _, out _) || text.Tokens[at].IsCapitalised || Nouns.LooksPlural(text.Lower(at)));

    static bool IsNamePart(FigureText text, int at, int limit) => at < limit && text.Tokens[at] is { IsWord: true, IsCapitalised: true };

    static bool IsEnd(FigureText text, int at) => text.Tokens[at].Kind == TokenKind.Mark || Nouns.IsStop(text.Lower(at));

    static bool IsVerb(string lower) => lower is "says" or "made" or "went" or "gave" or "became" or "began" or "ended";
}

/// <summary>A counted noun phrase.</summary>
/// <param name="Span">Half-open, relative to the block; empty where the noun is left out.</param>
/// <param name="End">Index of the token behind it.</param>
readonly record struct Counted(TextSpan Span, int End, NounClass Noun, string Party, Fate Fate)
{
    public bool IsElided => Noun.Name is null;
}
