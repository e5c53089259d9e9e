using Plumbline.Core.Neutrality.Patterns;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.Reading;

/// <summary>Decides for every token whether the narrator speaks, somebody is reported, or somebody is quoted.</summary>
static class Voices
{
    static readonly WordClass SpeechVerbs = WordClass.Named("speech-verbs");
    static readonly WordSet ThatSwitch = WordSet.Parse("but|however|although|though|while|whereas|meanwhile");

    /// <param name="voices">One for each token.</param>
    public static void Read(Passage passage, Span<Voice> voices)
    {
        voices.Clear();
        foreach (var sentence in passage.Sentences)
            MarkReported(passage, sentence, voices);
        MarkQuoted(passage, voices);
    }

    static void MarkReported(Passage passage, Sentence sentence, Span<Voice> voices)
    {
        var tokens = passage.Tokens;
        var facts = passage.AllFacts;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (ReferenceEquals(facts[i], WordFacts.None))
                continue;
            if (tokens[i].Is("according") && passage.At(i + 1, sentence).Is("to"))
            {
                MarkAccordingTo(passage, sentence, i, voices);
            }
            else if (SpeechVerbs.Contains(facts[i]))
            {
                var start = ComplementStart(passage, sentence, i);
                if (start > 0)
                {
                    var end = ComplementEnd(passage, sentence, start);
                    voices.Slice(start, end - start).Fill(Voice.Reported);
                    i = end - 1;
                }
                else if (EndsTheSentence(passage, sentence, i))
                {
                    MarkBefore(passage, sentence, i, voices);
                }
            }
        }
    }

    /// <summary>Where what was said begins: after "that", or at once where a clause follows the verb; -1 if none does.</summary>
    static int ComplementStart(Passage passage, Sentence sentence, int verb)
    {
        for (var i = verb + 1; i < Math.Min(verb + 10, sentence.End); i++)
        {
            var token = passage.Tokens[i];
            if (token.Is("that") && (i == verb + 1 || !Grammar.Prepositions.Contains(passage.Tokens[i - 1].Lower)))
                return i + 1;
            if (token.Kind == TokenKind.Mark)
                break;
        }

        return Clauses.BeginsAfter(passage, sentence, verb) || passage.At(verb + 1, sentence).Is(":") ? verb + 1 : -1;
    }

    static int ComplementEnd(Passage passage, Sentence sentence, int start)
    {
        for (var i = start; i < sentence.End; i++)
        {
            if (passage.Tokens[i].Is(";"))
                return i;
            if (passage.Tokens[i].Is(",") && ThatSwitch.Contains(passage.At(i + 1, sentence).Lower))
                return i;
        }

        return sentence.End;
    }

    /// <summary>"According to X, …" reports the rest; "…, according to X" reports what came before.</summary>
    static void MarkAccordingTo(Passage passage, Sentence sentence, int at, Span<Voice> voices)
    {
        if (at <= sentence.First + 2)
        {
            var comma = at;
            while (comma < sentence.End && !passage.Tokens[comma].Is(","))
                comma++;
            voices.Slice(comma, sentence.End - comma).Fill(Voice.Reported);
        }
        else
        {
            MarkBefore(passage, sentence, at, voices);
        }
    }

    static void MarkBefore(Passage passage, Sentence sentence, int at, Span<Voice> voices)
    {
        var from = at;
        while (from > sentence.First && !passage.Tokens[from - 1].Is(";"))
            from--;
        voices.Slice(from, at - from).Fill(Voice.Reported);
    }

    /// <summary>"…, the ministry said.": the verb is among the last words and a comma comes before its subject.</summary>
    static bool EndsTheSentence(Passage passage, Sentence sentence, int verb)
    {
        if (sentence.End - verb > 3 || IsNoun(passage, sentence, verb))
            return false;
        for (var i = verb - 1; i > Math.Max(sentence.First, verb - 9); i--)
        {
            if (passage.Tokens[i].Is(","))
                return true;
        }

        return false;
    }

    /// <summary>"…, and sat on the auditors' report.": a noun, and nobody's words.</summary>
    static bool IsNoun(Passage passage, Sentence sentence, int at)
    {
        var before = passage.At(at - 1, sentence).Lower;
        return Grammar.Determiners.Contains(before) || Grammar.Prepositions.Contains(before) || Grammar.IsPossessive(before) || before.EndsWith("s'", StringComparison.Ordinal) || before is "s" or "'";
    }

    static void MarkQuoted(Passage passage, Span<Voice> voices)
    {
        var token = 0;
        foreach (var quotation in passage.Quotations)
        {
            while (token < voices.Length && passage.Tokens[token].Span.Start < quotation.Outer.Start)
                token++;
            while (token < voices.Length && passage.Tokens[token].Span.Start < quotation.Outer.End)
                voices[token++] = Voice.Quoted;
        }
    }
}
