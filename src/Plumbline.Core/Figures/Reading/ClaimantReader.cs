using System.Collections.Frozen;
using Plumbline.Core.Figures.Words;
using Plumbline.Core.Neutrality.Patterns;
using Plumbline.Core.Text;

namespace Plumbline.Core.Figures.Reading;

/// <summary>Words in a sentence that give its figures to somebody: "the Ministry said", "according to the court", "the mission's figure of".</summary>
static class ClaimantReader
{
    const int LongestName = 14;

    /// <summary>Forms that are nouns as often: the state, a report, its claims.</summary>
    static readonly FrozenSet<string> AlsoNouns = FrozenSet.ToFrozenSet(
        ["state", "states", "report", "reports", "claim", "claims", "count", "counts", "record", "records", "list", "lists", "note", "notes", "estimate", "document", "documents", "register", "registers", "stress", "find", "finds", "put", "finding", "recording", "counting", "listing", "stating"],
        StringComparer.Ordinal);

    static readonly FrozenSet<string> Verbs = WordTable.Rows("speech").Where(row => row[1] == "says")
        .SelectMany(row => WordClasses.Expand(row[0])).Where(form => !AlsoNouns.Contains(form)).ToFrozenSet(StringComparer.Ordinal);

    static readonly Phrases<bool> Openers = new(WordTable.Rows("speech").Where(row => row[1] == "of").Select(row => (row[0], true)));

    static readonly FrozenSet<string> Possessed = WordTable.Rows("speech").Where(row => row[1] == "noun").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    static readonly FrozenSet<string> Trailing = FrozenSet.ToFrozenSet(
        ["later", "also", "had", "has", "have", "then", "previously", "initially", "subsequently", "meanwhile", "already", "since", "once", "first", "now", "would", "not", "repeatedly", "publicly", "officially"], StringComparer.Ordinal);

    static readonly FrozenSet<string> Borders = FrozenSet.ToFrozenSet(
        ["while", "that", "when", "as", "and", "but", "because", "although", "though", "which", "who", "where", "whereas", "if", "after", "before", "since", "so", "meanwhile", "however", "furthermore", "additionally", "later"], StringComparer.Ordinal);

    static readonly FrozenSet<string> Pronouns = FrozenSet.ToFrozenSet(["he", "she", "they", "it", "who"], StringComparer.Ordinal);

    /// <summary>The cues of one sentence, in order.</summary>
    public static List<ClaimCue> Read(FigureText text, Sentence sentence)
    {
        var cues = new List<ClaimCue>();
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (Openers.TryMatch(text, i, sentence.End, out _, out var end) && !(text.Lower(i) == "per" && !IsNameAt(text, end, sentence)))
                cues.Add(After(text, i, end, sentence));
            else if (Verbs.Contains(text.Lower(i)) && Before(text, i, sentence) is { } cue)
                cues.Add(cue);
            else if (Possessed.Contains(text.Lower(i)) && Possessor(text, i, sentence) is { } owner)
                cues.Add(owner);
            else if (text.Lower(i) is "reportedly" or "allegedly")
                cues.Add(new ClaimCue(i, i + 1, default, IsPronoun: false, ClaimReach.WholeSentence));
            else if (text.Lower(i) == "(" && InParentheses(text, i, sentence) is { } named)
                cues.Add(named);
        }

        return cues;
    }

    static ClaimCue After(FigureText text, int opener, int first, Sentence sentence)
    {
        // "the report, according to which": whoever was named last.
        if (text.Lower(first) is "which" or "whom" or "them" or "him" or "her" or "it")
            return new ClaimCue(opener, first, default, IsPronoun: true, ClaimReach.Behind);
        var end = first;
        while (end < sentence.End && end < first + LongestName && text.Tokens[end].Lower is not ("," or ";" or ":" or "(" or "—" or "that" or "|") && !IsFinalStop(text, end, sentence)
               && !(end > first && text.Tokens[end] is { IsWord: true, IsCapitalised: false } word && (Borders.Contains(word.Lower) || Verbs.Contains(word.Lower))))
            end++;
        return new ClaimCue(opener, end, end > first ? text.Span(first, end) : default, IsPronoun: false, ClaimReach.WholeSentence);
    }

    /// <summary>"per cent" and "per second" name nobody.</summary>
    static bool IsNameAt(FigureText text, int at, Sentence sentence) => at < sentence.End && (text.Tokens[at].IsCapitalised || text.Lower(at) == "the");

    static bool IsFinalStop(FigureText text, int at, Sentence sentence) => text.Tokens[at].Is(".") && at == sentence.End - 1;

    /// <summary>A reporting verb with its subject before it, or, at a sentence's end, after it ("said the mayor").</summary>
    static ClaimCue? Before(FigureText text, int verb, Sentence sentence)
    {
        if (verb > sentence.First && text.Lower(verb - 1) is "the" or "a" or "an" or "of" or "any" or "all" or "its" or "their")
            return null;
        if (text.Lower(verb).EndsWith("ing", StringComparison.Ordinal) && text.Lower(verb - 1) is "," or "and" or "while" && verb > sentence.First)
            return new ClaimCue(verb, verb + 1, default, IsPronoun: true, ClaimReach.Behind);
        var end = verb;
        while (end > sentence.First && Trailing.Contains(text.Lower(end - 1)))
            end--;
        if (end > sentence.First && text.Lower(end - 1) is "was" or "were" or "been" or "is" or "are" or "be")
            return Passive(text, verb, end, sentence);
        if (end > sentence.First && text.Tokens[end - 1].Is(","))
            end--;
        var first = end;
        while (first > sentence.First && first > end - LongestName && !IsBorder(text, first - 1, sentence))
            first--;
        while (first < end && (text.Tokens[first].Kind == TokenKind.Mark || text.Lower(first) is "with" or "of" or "by" or "on" or "in" or "from" or "to" or "or"))
            first++;
        if (first < end && IsNamelike(text, first, end))
            return new ClaimCue(verb, verb + 1, text.Span(first, end), Pronouns.Contains(text.Lower(first)) && end - first == 1, ClaimReach.Behind);
        return text.Lower(verb - 1) is "," or "”" or "\"" && verb + 1 < sentence.End ? SaidLast(text, verb, sentence) : null;
    }

    static ClaimCue? SaidLast(FigureText text, int verb, Sentence sentence)
    {
        if (text.Lower(verb + 1) is "that" or "it")
            return null;
        var end = verb + 1;
        while (end < sentence.End && end < verb + LongestName && text.Tokens[end].Kind != TokenKind.Mark)
            end++;
        return end > verb + 1 && IsNamelike(text, verb + 1, end) ? new ClaimCue(verb, end, text.Span(verb + 1, end), IsPronoun: false, ClaimReach.Ahead) : null;
    }

    /// <summary>"It was reported that": somebody says so, nobody knows who; "was reported by the court" names them.</summary>
    static ClaimCue? Passive(FigureText text, int verb, int end, Sentence sentence)
    {
        if (text.Lower(verb + 1) == "by")
            return After(text, verb, verb + 2, sentence) with { Reach = ClaimReach.Ahead, Limit = 14 };
        var saysSo = text.Lower(verb) is "reported" or "said" or "claimed" or "alleged" or "estimated" or "stated" or "announced";
        return saysSo && (end - 2 < sentence.First || text.Lower(end - 2) is "it" or "also" || text.Lower(verb + 1) is "that" or "to") ? new ClaimCue(verb, verb + 1, default, IsPronoun: false, ClaimReach.Behind) : null;
    }

    /// <summary>"the Ministry's figure of", "the court's own estimate".</summary>
    static ClaimCue? Possessor(FigureText text, int noun, Sentence sentence)
    {
        for (var i = noun - 1; i >= sentence.First && i >= noun - 3; i--)
        {
            if (!text.Lower(i).EndsWith("'s", StringComparison.Ordinal) && !text.Lower(i).EndsWith("s'", StringComparison.Ordinal))
                continue;
            var first = i;
            while (first > sentence.First && first > i - 6 && text.Tokens[first - 1] is { IsWord: true } before && (before.IsCapitalised || first == i && !Nouns.IsStop(before.Lower)))
                first--;
            return text.Tokens[i].IsCapitalised || first < i || text.Lower(i - 1) == "the"
                ? new ClaimCue(noun, noun + 1, text.Span(first, i + 1), IsPronoun: false, ClaimReach.Behind, IsPossessive: true)
                : null;
        }

        return null;
    }

    /// <summary>"22 killed (International Crisis Group)": a name in parentheses right behind.</summary>
    static ClaimCue? InParentheses(FigureText text, int open, Sentence sentence)
    {
        var end = open + 1;
        while (end < sentence.End && end < open + 8 && text.Tokens[end].IsWord && (text.Tokens[end].IsCapitalised || text.Lower(end) is "of" or "the" or "for" or "per" or "and"))
            end++;
        var first = text.Lower(open + 1) is "per" ? open + 2 : open + 1;
        return end - first >= 2 && end < sentence.End && text.Tokens[end].Is(")") ? new ClaimCue(open, end, text.Span(first, end), IsPronoun: false, ClaimReach.Ahead) : null;
    }

    static bool IsBorder(FigureText text, int at, Sentence sentence)
    {
        var token = text.Tokens[at];
        if (token.Kind == TokenKind.Mark)
            return token.Lower is "," or ";" or ":" or "—" or "(" or ")" or "\"" or "”" or "“" or "|";
        // "Journalists who were there said": the clause belongs to the name.
        if (token.Is("who") && at > sentence.First && !text.Tokens[at - 1].Is(","))
            return false;
        // "the Ministries of Defence and Interior said" keeps its "and".
        return token.IsWord && !token.IsCapitalised && Borders.Contains(token.Lower) && !(token.Is("and") && at > sentence.First && text.Tokens[at - 1].IsCapitalised && text.Tokens[at + 1].IsCapitalised)
            || token.Kind == TokenKind.Number && text.Lower(at).Length == 4 && text.Lower(at)[0] is '1' or '2';
    }

    static bool IsNamelike(FigureText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Tokens[i].IsWord && (text.Tokens[i].IsCapitalised && (i > first || !Nouns.IsStop(text.Lower(i))) || Pronouns.Contains(text.Lower(i)) || SaysThings(text.Lower(i))))
                return true;
        }

        return false;
    }

    /// <summary>Lower-case words that can be claimants by themselves: the ministry, officials, the report.</summary>
    static bool SaysThings(string lower) => Claimants.Contains(lower);

    static readonly FrozenSet<string> Claimants = WordClasses.Get("sources").Concat(WordClasses.Get("actors")).Concat(WordClasses.Get("people-words")).ToFrozenSet(StringComparer.Ordinal);
}

/// <param name="At">Index of the verb or opener.</param>
/// <param name="End">Index behind it.</param>
/// <param name="Name">The claimant's words, relative to the block; empty when nobody is named.</param>
readonly record struct ClaimCue(int At, int End, TextSpan Name, bool IsPronoun, ClaimReach Reach, bool IsPossessive = false)
{
    /// <summary>How many tokens a cue reaches back.</summary>
    public int Limit { get; init; } = 40;
}

enum ClaimReach
{
    WholeSentence,

    /// <summary>What follows the cue.</summary>
    Behind,

    /// <summary>What stands before it.</summary>
    Ahead,
}
