using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.Patterns;

/// <summary>
/// A run of words as the lists write it. "side" is that word, "call~v" any form of the verb, "side~n" singular and
/// plural, "(fire|small arms)" one of several, "(very)?" optional, "*3" up to three words in between,
/// "(&lt;actors&gt;)" a word of that class, "{everybody}" a phrase of that list, "$" the end of a clause, "#" a number. A match stays
/// within a sentence and its gaps hold no punctuation.
/// </summary>
sealed class Pattern
{
    const int FarthestAnchor = 5;

    /// <summary>Words too common to look for.</summary>
    static readonly WordSet Common = WordSet.Parse("<function-words>|<calendar>|it|he|she|they|we|who|one|two|no|not|other|all|some|any|many|more|most|both|each|every|said|says|say|will|may|can|do|does|did|so|if|up|out|new|its|our|my|your|what|than|then|only|even|how|such|own|off|down|back|made|make|take|took|came|come|get|got|go|went|put|set|let|give|gave|called|call");

    readonly PatternElement[] elements;

    Pattern(PatternElement[] elements)
    {
        this.elements = elements;
        Needs = NearWords.Needed(elements);
    }

    /// <summary>What must stand near a match's first word; asked before the pattern is tried.</summary>
    public NearWords Needs { get; }

    /// <summary>The words that a match can begin with.</summary>
    public IEnumerable<string> First => elements[0].First;

    /// <summary>The words that a match can begin with, each with the words that can come second; null where any can.</summary>
    public IEnumerable<(string First, IReadOnlyCollection<string>? Second)> Openings()
    {
        var rest = FirstFrom(1);
        foreach (var word in elements[0].Words)
            yield return (word, rest);
        foreach (var run in elements[0].Runs)
        {
            foreach (var word in run[0])
                yield return (word, run[1]);
        }

        foreach (var phrase in elements[0].Phrases?.All ?? [])
        {
            foreach (var (word, second) in phrase.Openings())
                yield return (word, second ?? (phrase.elements.Length == 1 ? rest : null));
        }
    }

    /// <summary>
    /// A rarer word to look for the pattern by, where it begins with a common word ("the *1 pretence"): the words of its
    /// first place without a common one, and how many tokens of a match come before; null where there is none near.
    /// </summary>
    public Anchor? Anchor()
    {
        var (least, most) = elements[0].Lengths;
        foreach (var element in elements.Skip(1))
        {
            if (most > FarthestAnchor)
                return null;
            if (!element.IsOptional && !element.IsGap && !element.IsClauseEnd && !element.TakesNumbers && !element.First.Any(Common.Contains))
                return new Anchor(element.First, least, most);
            var (shortest, longest) = element.Lengths;
            least += shortest;
            most += longest;
        }

        return null;
    }

    public static bool IsCommon(string word) => Common.Contains(word);

    /// <summary>The words that can stand where an element stands, or null where anything can.</summary>
    HashSet<string>? FirstFrom(int index)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        for (; index < elements.Length; index++)
        {
            var element = elements[index];
            if (element.IsGap || element.IsClauseEnd || element.TakesNumbers)
                return null;
            words.UnionWith(element.First);
            if (!element.IsOptional)
                return words;
        }

        return null;
    }

    /// <summary>How many tokens a match can have, at least and at most.</summary>
    public (int Least, int Most) Lengths => (elements.Sum(element => element.Lengths.Least), elements.Sum(element => element.Lengths.Most));

    public static Pattern Parse(string source)
    {
        var parsed = Split(source).Select(PatternElement.Parse).ToArray();
        if (parsed.Length == 0 || parsed[0].IsGap || parsed[0].IsOptional || parsed[0].IsClauseEnd)
            throw new InvalidOperationException($"A pattern begins with a word: “{source}”.");
        return new Pattern(parsed);
    }

    /// <summary>How many places of a match an index by its first word, or by its first two, has already filled.</summary>
    /// <param name="isSecondKnown">Whether the index is by two words.</param>
    public int Filled(bool isSecondKnown)
    {
        if (!elements[0].IsAWord)
            return 0;
        return isSecondKnown && elements.Length > 1 && elements[1].IsAWord ? 2 : 1;
    }

    /// <summary>The index after the last token of a match that begins at a token, or -1.</summary>
    /// <param name="filled">How many places are known to fit, one token each.</param>
    public int Match(ReadOnlySpan<Token> tokens, int at, int sentenceEnd, int filled = 0) => MatchFrom(tokens, at + filled, sentenceEnd, filled);

    int MatchFrom(ReadOnlySpan<Token> tokens, int at, int end, int index)
    {
        if (index == elements.Length)
            return at;

        var element = elements[index];
        if (element.IsGap)
            return MatchGap(tokens, at, end, index, element.Gap);

        if (element.IsClauseEnd)
            return at >= end || tokens[at].Kind == TokenKind.Mark ? MatchFrom(tokens, at, end, index + 1) : -1;

        if (at < end && (element.Words.Contains(tokens[at].Lower) || (element.TakesNumbers && tokens[at].Kind == TokenKind.Number)))
        {
            var rest = MatchFrom(tokens, at + 1, end, index + 1);
            if (rest >= 0)
                return rest;
        }

        foreach (var phrase in element.Phrases is { } phrases && at < end ? phrases.BeginningWith(tokens[at].Lower) : [])
        {
            var phraseEnd = phrase.Match(tokens, at, end);
            var rest = phraseEnd < 0 ? -1 : MatchFrom(tokens, phraseEnd, end, index + 1);
            if (rest >= 0)
                return rest;
        }

        foreach (var run in at < end ? element.RunsBeginningWith(tokens[at].Lower) : [])
        {
            var rest = Follows(tokens, at, end, run) ? MatchFrom(tokens, at + run.Length, end, index + 1) : -1;
            if (rest >= 0)
                return rest;
        }

        return element.IsOptional ? MatchFrom(tokens, at, end, index + 1) : -1;
    }

    int MatchGap(ReadOnlySpan<Token> tokens, int at, int end, int index, int gap)
    {
        for (var skipped = 0; ; skipped++)
        {
            var rest = MatchFrom(tokens, at + skipped, end, index + 1);
            if (rest >= 0)
                return rest;
            if (skipped == gap || at + skipped >= end || tokens[at + skipped].Kind == TokenKind.Mark)
                return -1;
        }
    }

    static bool Follows(ReadOnlySpan<Token> tokens, int at, int end, WordSet[] run)
    {
        if (at + run.Length > end)
            return false;
        for (var i = 0; i < run.Length; i++)
        {
            if (!run[i].Contains(tokens[at + i].Lower))
                return false;
        }

        return true;
    }

    /// <summary>Splits at the spaces that stand outside parentheses.</summary>
    public static IEnumerable<string> Split(string source)
    {
        var start = 0;
        var depth = 0;
        for (var i = 0; i <= source.Length; i++)
        {
            if (i == source.Length || (source[i] == ' ' && depth == 0))
            {
                if (i > start)
                    yield return source[start..i];
                start = i + 1;
            }
            else
            {
                depth += source[i] switch { '(' => 1, ')' => -1, _ => 0 };
                if (depth is < 0 or > 1)
                    throw new InvalidOperationException($"Parentheses do not match in “{source}”.");
            }
        }
    }
}

/// <param name="Words">Any of these stands in every match.</param>
/// <param name="Least">How many tokens of a match come before it, at least.</param>
/// <param name="Most">And at most.</param>
sealed record Anchor(IEnumerable<string> Words, int Least, int Most);
