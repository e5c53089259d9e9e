using System.Collections.Frozen;
using Plumbline.Core.Neutrality;
using Plumbline.Core.Neutrality.Patterns;
using Plumbline.Core.Neutrality.Reading;
using Plumbline.Core.Text;

namespace Plumbline.Core.Comparison.Quoting;

/// <summary>Whom a paragraph gives a stretch of words to: the subject of the nearest verb of saying in the same sentence.</summary>
static class Speakers
{
    const int LongestName = 6;

    static readonly WordClass SpeechVerbs = WordClass.Named("speech-verbs");

    /// <summary>Words that say what somebody is and not who: two of the same office are not the same speaker.</summary>
    static readonly FrozenSet<string> Offices = WordSet.Parse("minister|president|spokesman|spokeswoman|spokesperson|spokespersons|general|colonel|official|officials|mr|mrs|ms|dr|sir|prime|deputy|former|chief|head|director|chair|chairman|chairwoman|leader|secretary|the|a|an|its|their|his|her|of|for|and|in|on|at|by|to|who|which|that|then|also|later|had|has|have");

    static readonly FrozenSet<string> Pronouns = WordSet.Parse("he|she|they|it|we|i|who|one|both|others|some|many");

    /// <summary>The speaker's words as written; null where nobody, or only a pronoun, is given.</summary>
    /// <param name="said">The stretch of words, in the passage's text.</param>
    public static string? Of(Passage passage, TextSpan said)
    {
        var (best, distance) = ((string?)null, int.MaxValue);
        var (first, end) = (TokenAt(passage, said.Start), TokenAt(passage, said.End));
        for (var t = Math.Max(0, first - Passage.LongestLook); t < Math.Min(passage.Tokens.Length, end + Passage.LongestLook); t++)
        {
            var token = passage.Tokens[t];
            if (said.Overlaps(token.Span) || passage.VoiceAt(t) == Voice.Quoted || !passage.SentenceAt(t).Span.Overlaps(said))
                continue;
            var isAccording = token.Is("according") && passage.At(t + 1, passage.SentenceAt(t)).Is("to");
            if (!isAccording && !SpeechVerbs.Contains(passage.Facts(t)))
                continue;
            var away = token.Span.End <= said.Start ? said.Start - token.Span.End : token.Span.Start - said.End;
            if (away < distance && (isAccording ? After(passage, t + 2, said) : Before(passage, t, said) ?? Inverted(passage, t, said)) is { } name)
                (best, distance) = (name, away);
        }
        return best;
    }

    /// <summary>False only where both name somebody and the names share nothing.</summary>
    public static bool MayBeTheSame(string? one, string? other)
    {
        var (a, b) = (NamesIn(one), NamesIn(other));
        return a.Count == 0 || b.Count == 0 || a.Overlaps(b);
    }

    /// <summary>Whether one of somebody's names stands in a text.</summary>
    public static bool IsNamedIn(string speaker, SourceWords source, IEnumerable<string> voices)
    {
        var names = NamesIn(speaker);
        return names.Count == 0 || names.Any(name => source.PlacesOf(name).Count > 0 || source.PlacesOf(name + "'s").Count > 0) || voices.Any(voice => NamesIn(voice).Overlaps(names));
    }

    static HashSet<string> NamesIn(string? speaker) =>
        speaker is null ? [] : [.. Core.Text.Tokens.Of(speaker).Where(t => t.Kind != TokenKind.Mark).Select(t => Grammar.WithoutPossessive(t.Lower)).Where(w => w.Length > 1 && !Offices.Contains(w) && !Pronouns.Contains(w))];

    static string? Before(Passage passage, int verb, TextSpan said)
    {
        var sentence = passage.SentenceAt(verb);
        // "Its chair, Ilse Marrow, told …": the comma closes an apposition, which names the subject.
        var end = verb - 1 > sentence.First && passage.Tokens[verb - 1].Is(",") ? verb - 1 : verb;
        var first = end;
        while (first > sentence.First && end - first < LongestName && IsPartOfAName(passage, first - 1, said))
            first--;
        return Name(passage, first, end);
    }

    /// <summary>"…," said Marrow: behind what was said the verb may come first. Before it, what follows a verb is whom it was said to.</summary>
    static string? Inverted(Passage passage, int verb, TextSpan said) =>
        passage.Tokens[verb].Span.Start >= said.End ? After(passage, verb + 1, said) : null;

    static string? After(Passage passage, int from, TextSpan said)
    {
        var end = from;
        while (end < passage.Tokens.Length && end - from < LongestName && passage.SentenceIndexAt(end) == passage.SentenceIndexAt(Math.Max(0, from - 1)) && IsPartOfAName(passage, end, said))
            end++;
        return Name(passage, from, end);
    }

    static bool IsPartOfAName(Passage passage, int token, TextSpan said) =>
        passage.Tokens[token].Kind != TokenKind.Mark && !said.Overlaps(passage.Tokens[token].Span) && !SpeechVerbs.Contains(passage.Facts(token)) && passage.VoiceAt(token) != Voice.Quoted;

    static string? Name(Passage passage, int first, int end) =>
        first < end && !Pronouns.Contains(passage.Tokens[end - 1].Lower) && passage.Span(first, end).Of(passage.Text) is var name && NamesIn(name).Count > 0 ? name : null;

    /// <summary>Index of the first token that begins at a position or behind it.</summary>
    static int TokenAt(Passage passage, int position)
    {
        var (low, high) = (0, passage.Tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = passage.Tokens[middle].Span.Start < position ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}
