using System.Collections.Frozen;
using Plumbline.Core.Neutrality.Patterns;
using Plumbline.Core.Neutrality.Reading;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.Doubt;

/// <summary>Doubt markers, and quotation marks around a few words that quote nobody.</summary>
sealed class DoubtRule() : TermRule(Label.Doubt, "Doubt.terms")
{
    const int LongestScareQuote = 3;
    const int LongestBefore = 9;

    const string Pseudo = "pseudo-";

    static readonly FrozenSet<string> Technical = WordSet.Parse("pseudo-random|pseudo-code|pseudo-first-order|pseudo-fruit|pseudo-range|pseudo-op|pseudo-element");
    static readonly WordClass Attributions = WordClass.Named("attribution-words");
    static readonly WordClass Speaking = WordClass.Named("speech-verbs");
    static readonly WordClass Uttering = WordClass.Named("utterances");
    static readonly WordClass Appealing = WordClass.Named("appeal-verbs");

    protected override string Message(string kind) => kind == "hedge"
        ? "This marks somebody's words as unproved. Say who makes the claim and who disputes it; keep the hedge until a source settles it."
        : "This casts doubt on somebody's words. Say who disputes them, or use their own name for it.";

    public override void Read(Passage passage, Findings findings)
    {
        base.Read(passage, findings);
        ReadPrefixes(passage, findings);
        var token = 0;
        foreach (var quotation in passage.Quotations)
        {
            while (token < passage.Tokens.Length && passage.Tokens[token].Span.Start < quotation.Outer.Start)
                token++;
            var first = token;
            while (token < passage.Tokens.Length && passage.Tokens[token].Span.Start < quotation.Outer.End)
                token++;
            if (quotation.IsClosed && token > first && IsScareQuote(passage, first, token))
                findings.AddScareQuotes(this, first, token, quotation.Outer, "The quotation marks hold the words at arm's length, and nobody is quoted. Say whose words they are, or who disputes them.");
        }
    }

    /// <summary>"pseudo-referendum": the prefix denies that it was one.</summary>
    void ReadPrefixes(Passage passage, Findings findings)
    {
        for (var i = 0; i < passage.Tokens.Length; i++)
        {
            var word = passage.Tokens[i];
            if (word.Lower.StartsWith(Pseudo, StringComparison.Ordinal) && !Technical.Contains(word.Lower) && !passage.IsProperName(i))
                findings.Add(this, i, i + 1, "pseudo", Severity.Medium, Message("doubt"));
        }
    }

    static bool IsScareQuote(Passage passage, int first, int end)
    {
        var words = 0;
        var capitals = 0;
        for (var i = first; i < end; i++)
        {
            if (passage.Tokens[i].Kind != TokenKind.Mark)
                words++;
            if (passage.Tokens[i].IsCapitalised)
                capitals++;
        }

        var isTitle = capitals > 0;
        return words is > 0 and <= LongestScareQuote && !isTitle && !IsAttributed(passage, first, end);
    }

    /// <summary>Words of saying or naming before the quotation in its sentence, or a speaker right behind it.</summary>
    static bool IsAttributed(Passage passage, int first, int end)
    {
        var sentence = passage.SentenceAt(first);
        var isReported = (first > sentence.First && passage.VoiceAt(first - 1) == Voice.Reported) || (end < sentence.End && passage.VoiceAt(end) == Voice.Reported);
        if (isReported || passage.At(first - 1, sentence).Is("as"))
            return true;
        for (var i = first - 1; i >= Math.Max(sentence.First, first - Passage.LongestLook) && !passage.Tokens[i].Is(";"); i--)
        {
            if (Speaking.Contains(passage.Facts(i)) || Appealing.Contains(passage.Facts(i)) || Uttering.Contains(passage.Facts(i)) || (i >= first - LongestBefore && Attributions.Contains(passage.Facts(i))))
                return true;
        }

        var after = passage.At(end, sentence);
        if (after.Kind != TokenKind.Mark && after.Lower is not ("by" or "in") && !Attributions.Contains(passage.FactsAt(end, sentence)))
            return false;
        for (var i = end; i < Math.Min(sentence.End, end + 4); i++)
        {
            if (Attributions.Contains(passage.Facts(i)))
                return true;
        }

        return false;
    }
}
