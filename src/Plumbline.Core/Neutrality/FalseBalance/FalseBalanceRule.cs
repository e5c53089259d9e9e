using System.Collections.Frozen;
using Plumbline.Core.Neutrality.Patterns;
using Plumbline.Core.Neutrality.Reading;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.FalseBalance;

/// <summary>
/// A finding of a court, an inquiry, a measurement or a record with a bare denial hung on it. A claim beside a denial
/// is fair reporting, so the sentence must first name such a source and what it found.
/// </summary>
sealed class FalseBalanceRule : IRule
{
    const string Message = "A finding and a denial are set side by side as if they weighed the same. Say what each rests on, or give the denial a sentence and a source of its own.";
    const int LongestClause = 14;

    static readonly WordClass Establishers = WordClass.Named("establishers");
    static readonly FrozenSet<string> FindingVerbs = WordClasses.Get("finding-verbs");
    static readonly FrozenSet<string> Contrasts = WordSet.Parse("although|though|but|while|whereas|yet|even|with");
    static readonly FrozenSet<string> Connectives = WordSet.Parse("although|though|but|while|whereas|yet|even|with|which|something|a|the");
    static readonly FrozenSet<string> Replies = WordClasses.Get("reply-verbs");
    static readonly FrozenSet<string> Denials = WordClasses.Get("denial-verbs");

    public string Id => Label.Name();

    public Label Label => Label.FalseBalance;

    public void Read(Passage passage, Findings findings)
    {
        foreach (var sentence in passage.Sentences)
        {
            var finding = FindingEnd(passage, sentence);
            for (var i = finding; finding > 0 && i < sentence.End; i++)
            {
                if (!OpensAReply(passage, sentence, i))
                    continue;
                var end = DenialEnd(passage, sentence, i);
                if (end < 0)
                    continue;
                findings.Add(this, passage.Tokens[i].IsWord ? i : i + 1, end, "denial", Severity.Medium, Message);
                break;
            }
        }
    }

    /// <summary>The index after "the inquiry found"; -1 when no finding is reported.</summary>
    static int FindingEnd(Passage passage, Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!Establishers.Contains(passage.Facts(i)))
                continue;
            for (var verb = i + 1; verb < Math.Min(i + 8, sentence.End); verb++)
            {
                if (passage.Tokens[verb].Kind == TokenKind.Mark)
                    break;
                if (FindingVerbs.Contains(passage.Tokens[verb].Lower))
                    return verb + 1;
            }
        }

        return -1;
    }

    static bool OpensAReply(Passage passage, Sentence sentence, int at)
    {
        var token = passage.Tokens[at];
        if (token.Is(";"))
            return true;
        if (!Connectives.Contains(token.Lower) || passage.At(at + 1, sentence).Lower.EndsWith("ing", StringComparison.Ordinal))
            return false;
        return passage.At(at - 1, sentence) is { Kind: TokenKind.Mark } || Contrasts.Contains(token.Lower);
    }

    /// <summary>
    /// Where a clause ends that sets somebody against the finding: a subject and a verb of denial, or after a
    /// contrasting word a verb of any reply. A clause about another finding, or a relative one, is no denial.
    /// </summary>
    static int DenialEnd(Passage passage, Sentence sentence, int at)
    {
        var isContrast = Contrasts.Contains(passage.Tokens[at].Lower);
        var isNegated = false;
        if (Grammar.Be.Contains(passage.At(at + 1, sentence).Lower))
            return -1;
        for (var i = at + 1; i < Math.Min(at + LongestClause, sentence.End); i++)
        {
            var token = passage.Tokens[i];
            if (passage.VoiceAt(i) == Voice.Quoted || token.Lower is ";" or "who" or "whose" or "which" or "had" or "been" or "reasons" || (Establishers.Contains(passage.Facts(i)) && i < at + 4))
                return -1;
            isNegated |= token.Lower is "not" or "never" or "no";
            isContrast |= token.Is("however");
            if (i == at + 1)
                continue;
            if (Denials.Contains(token.Lower) || ((isContrast || (isNegated && passage.Tokens[at].Lower is not ";")) && Replies.Contains(token.Lower)))
                return Math.Min(i + (passage.At(i + 1, sentence).Lower is "this" or "that" or "it" ? 2 : 1), sentence.End);
        }

        return -1;
    }
}
