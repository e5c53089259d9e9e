using System.Collections.Frozen;
using System.Collections.Immutable;
using Plumbline.Core.Neutrality.Patterns;
using Plumbline.Core.Neutrality.Reading;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.Balance;

/// <summary>Reads the reporting verbs of a passage: those that the rule reported, and the neutral ones.</summary>
static class VerbUses
{
    static readonly FrozenSet<string> SpeechVerbs = WordClasses.Get("speech-verbs");

    public static ImmutableArray<VerbUse> In(PartyPassage text, ImmutableArray<Finding> findings)
    {
        var uses = ImmutableArray.CreateBuilder<VerbUse>();
        var passage = text.Passage;
        var taken = new HashSet<int>();
        for (var f = 0; f < findings.Length; f++)
        {
            if (findings[f].Label != Label.ReportingVerb)
                continue;
            var token = text.TokenAt(findings[f].Span.Start);
            taken.Add(token);
            uses.Add(new VerbUse(findings[f].Span, Stances.Of(findings[f].Rule), Speaker(text, token), token, f));
        }

        foreach (var sentence in passage.Sentences)
        {
            for (var i = sentence.First; i < sentence.End; i++)
            {
                if (passage.VoiceAt(i) == Voice.Quoted || taken.Contains(i))
                    continue;
                if (passage.Tokens[i].Is("according") && passage.At(i + 1, sentence).Is("to"))
                    uses.Add(new VerbUse(passage.Span(i, i + 2), Stance.Neutral, Named(text, sentence, i + 2), i, -1));
                else if (SpeechVerbs.Contains(passage.Tokens[i].Lower) && !Stances.TakingForms.Contains(passage.Tokens[i].Lower) && Reports(passage, sentence, i))
                    uses.Add(new VerbUse(passage.Span(i, i + 1), Stance.Neutral, Speaker(text, i), i, -1));
            }
        }

        uses.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return uses.ToImmutable();
    }

    static int Speaker(PartyPassage text, int verb)
    {
        var sentence = text.Passage.SentenceAt(verb);
        // "these claims" are somebody's, and the clause does not say whose.
        if (Grammar.Determiners.Contains(text.Passage.Tokens[verb].Lower))
            return -1;
        if (Passives.IsPassive(text.Passage, sentence, verb))
            return text.Passage.At(verb + 1, sentence).Is("by") ? Named(text, sentence, verb + 2) : -1;
        var subject = Subjects.Of(text, verb);
        var isInverted = subject < 0 && text.Passage.At(verb - 1, sentence).Kind == TokenKind.Mark;
        return isInverted ? Named(text, sentence, verb + 1) : subject;
    }

    /// <summary>The party named first in the noun phrase that begins at a token, or -1.</summary>
    static int Named(PartyPassage text, Sentence sentence, int from)
    {
        var end = from;
        while (end < Math.Min(sentence.End, from + 8) && text.Passage.Tokens[end].Kind != TokenKind.Mark)
            end++;
        foreach (var mention in text.Between(from, end))
        {
            if (mention.End <= end)
                return mention.Party;
        }

        return -1;
    }

    /// <summary>Whether something said follows the verb, or came before it ("…, the ministry said").</summary>
    static bool Reports(Passage passage, Sentence sentence, int verb)
    {
        var before = passage.At(verb - 1, sentence).Lower;
        var isGerundOfAnother = Grammar.Prepositions.Contains(before) && passage.Tokens[verb].Lower.EndsWith("ing", StringComparison.Ordinal);
        if (isGerundOfAnother || passage.IsProperName(verb) || Grammar.Determiners.Contains(before) || Passives.IsPassive(passage, sentence, verb))
            return false;
        for (var i = verb + 1; i < Math.Min(verb + 8, sentence.End); i++)
        {
            if (passage.Tokens[i].Is("that") || passage.VoiceAt(i) == Voice.Quoted)
                return true;
            if (passage.Tokens[i].Kind == TokenKind.Mark && !passage.Tokens[i].Is(",") && !passage.Tokens[i].Is(":"))
                break;
        }

        var isBehindWhatWasSaid = passage.VoiceAt(verb) == Voice.Narrator && verb > sentence.First && passage.VoiceAt(sentence.First) != Voice.Narrator;
        return isBehindWhatWasSaid || passage.At(verb + 1, sentence).Is(":") || Clauses.BeginsAfter(passage, sentence, verb);
    }
}
