using System.Collections.Frozen;
using Plumbline.Core.Neutrality.Patterns;
using Plumbline.Core.Neutrality.Reading;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.FalseBalance;

/// <summary>
/// A finding of a court, an inquiry, a measurement or a record with a bare denial hung on it. A claim beside a denial
/// is fair reporting, so the sentence, or the one before, must first name such a source and what it found.
/// </summary>
sealed class FalseBalanceRule : IRule
{
    const string Message = "A finding and a denial are set side by side as if they weighed the same. Say what each rests on, or give the denial a sentence and a source of its own.";
    const int LongestClause = 14;

    static readonly WordClass Establishers = WordClass.Named("establishers");
    static readonly WordClass FindingVerbs = WordClass.Named("finding-verbs");
    static readonly FrozenSet<string> Contrasts = WordSet.Parse("although|though|but|while|whereas|yet|even|with|however|nevertheless|albeit|notwithstanding|despite|still");
    static readonly FrozenSet<string> Connectives = WordSet.Parse("although|though|but|while|whereas|yet|even|with|which|something|a|an|the|however|nevertheless|albeit|still|what|not|opinions|opinion|despite");
    static readonly FrozenSet<string> Relatives = WordSet.Parse("who|whose|whom|had|been|reasons");
    static readonly FrozenSet<string> NounMarkers = WordSet.Parse("the|a|an|its|their|his|her|no");
    static readonly PhraseList Denials = PhraseList.Named("denials");
    static readonly PhraseList Replies = PhraseList.Named("replies");

    public string Id => Label.Name();

    public Label Label => Label.FalseBalance;

    public void Read(Passage passage, Findings findings)
    {
        var isAfterAFinding = false;
        foreach (var sentence in passage.Sentences)
        {
            var finding = FindingEnd(passage, sentence);
            if (finding > 0)
                ReadReplies(passage, sentence, finding, findings);
            else if (isAfterAFinding && DenialEnd(passage, sentence, sentence.First - 1) is var end and > 0)
                findings.Add(this, sentence.First, end, "next-sentence", Severity.Low, Message);
            isAfterAFinding = finding > 0;
        }
    }

    void ReadReplies(Passage passage, Sentence sentence, int finding, Findings findings)
    {
        for (var i = finding; i < sentence.End; i++)
        {
            if (!OpensAReply(passage, sentence, i))
                continue;
            var end = DenialEnd(passage, sentence, i);
            if (end < 0)
                continue;
            findings.Add(this, passage.Tokens[i].IsWord ? i : i + 1, end, "denial", Severity.Medium, Message);
            return;
        }
    }

    /// <summary>The index after "the inquiry found"; -1 when no finding is reported.</summary>
    static int FindingEnd(Passage passage, Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!Establishers.Contains(passage.Facts(i)))
                continue;
            for (var verb = i + 1; verb < Math.Min(i + 9, sentence.End); verb++)
            {
                if (passage.Tokens[verb].Is(";"))
                    break;
                if (FindingVerbs.Contains(passage.Facts(verb)))
                    return verb + 1;
            }
        }

        return -1;
    }

    static bool OpensAReply(Passage passage, Sentence sentence, int at)
    {
        var token = passage.Tokens[at];
        if (token.Is(";") || token.Lower is ":" or "—" or "–")
            return true;
        if (!Connectives.Contains(token.Lower) || passage.At(at + 1, sentence).Lower.EndsWith("ing", StringComparison.Ordinal))
            return false;
        return passage.At(at - 1, sentence) is { Kind: TokenKind.Mark } || Contrasts.Contains(token.Lower);
    }

    /// <summary>
    /// Where a clause ends that sets somebody against the finding: a subject and a listed denial. A clause about
    /// another finding, or a relative one, is no denial.
    /// </summary>
    static int DenialEnd(Passage passage, Sentence sentence, int at)
    {
        if (Grammar.Be.Contains(passage.At(at + 1, sentence).Lower))
            return -1;
        var isContrast = at >= sentence.First && (Contrasts.Contains(passage.Tokens[at].Lower) || OpensAnObjectRelative(passage, sentence, at));
        for (var i = at + 1; i < Math.Min(at + LongestClause, sentence.End); i++)
        {
            var token = passage.Tokens[i];
            if (passage.VoiceAt(i) == Voice.Quoted || token.Is(";") || Relatives.Contains(token.Lower) && passage.At(i + 1, sentence).Lower is not ("always" or "denied")
                || (i > at + 1 && token.Is("which")) || (Establishers.Contains(passage.Facts(i)) && i < at + 4 && !IsPossessed(passage, sentence, i)))
            {
                return -1;
            }

            if (i > at + 1 && NounMarkers.Contains(passage.At(i - 1, sentence).Lower))
                continue;
            var end = i == at + 1 && token.Lower is not ("opinions" or "opinion" or "not") ? -1 : Denials.Match(passage.Tokens.Span, i, sentence.End);
            if (end < 0 && isContrast && i > at + 1)
                end = Replies.Match(passage.Tokens.Span, i, sentence.End);
            if (end > 0)
                return end;
        }

        return -1;
    }

    /// <summary>"which the mayor puts down to malice": another subject stands right behind "which".</summary>
    static bool OpensAnObjectRelative(Passage passage, Sentence sentence, int at) =>
        passage.Tokens[at].Is("which") && passage.At(at + 1, sentence) is var next && (next.IsCapitalised || Grammar.Determiners.Contains(next.Lower));

    /// <summary>"the Coal Institute's survey" is a party's own; "the commission's own report" still a finding's.</summary>
    static bool IsPossessed(Passage passage, Sentence sentence, int at) =>
        Grammar.IsPossessive(passage.At(at - 1, sentence).Lower) || Grammar.IsPossessive(passage.Tokens[at].Lower);
}
