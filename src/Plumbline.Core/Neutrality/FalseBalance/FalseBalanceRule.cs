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
    const int LongestObject = 4;

    static readonly WordClass FindingVerbs = WordClass.Named("finding-verbs");
    static readonly FrozenSet<string> Openers = WordSet.Parse("although|though|while|whereas|whilst|even|despite|notwithstanding");
    static readonly FrozenSet<string> Disputing = WordSet.Parse("dispute~fin|reject~fin|deny~fin|contest~fin|question~fin|challenge~fin|dismiss~fin|doubt~fin|repudiate~fin|disown~fin|scorn~fin|ridicule~fin|impugn~fin|attack~fin|criticise~fin|accept|believe|recognise");

    /// <summary>Bodies and things that find again: what they say in a reply is another finding.</summary>
    static readonly FrozenSet<string> Judges = WordSet.Parse("<courts>|inquiry|inquiries|commission|commissioner|coroners|audit~n|auditor~n|study|studies|survey~n|test~n|laboratory|laboratories|data|images|record~n|report~n|ombudsman|monitor~n|investigator~n|inspector~n|gauge~n|satellite|satellites|photograph~n|autopsy|autopsies|examination|excavation|recount|measurement~n");
    static readonly FrozenSet<string> Contrasts = WordSet.Parse("although|though|but|while|whereas|whilst|yet|even|with|however|nevertheless|albeit|notwithstanding|despite|still|when|where");
    static readonly FrozenSet<string> Connectives = WordSet.Parse("although|though|but|while|whereas|whilst|yet|even|with|which|something|a|an|the|however|nevertheless|albeit|still|what|not|opinions|opinion|despite|and|nor|whether|against");
    /// <summary>Behind a finding, whatever is denied or doubted is the finding.</summary>
    static readonly FrozenSet<string> Denying = WordSet.Parse("deny~fin|denies|doubt~fin|doubts|disbelieve~fin|dispute~fin");

    /// <summary>What can be denied to somebody instead.</summary>
    static readonly FrozenSet<string> NotAFinding = WordSet.Parse("entry|access|leave|permission|bail|visas|visa|him|her|parole|appeal|service|treatment|benefits|passage|admission|residents|prisoners|tenants");

    static readonly FrozenSet<string> Relatives = WordSet.Parse("who|whose|whom|had|been|reasons");
    static readonly FrozenSet<string> NounMarkers = WordSet.Parse("the|a|an|its|their|his|her|no");
    static readonly FrozenSet<string> Actors = WordClasses.Get("actors");
    static readonly PhraseList Denials = PhraseList.Named("denials");
    static readonly PhraseList Replies = PhraseList.Named("replies");

    /// <summary>Whole replies that need no clause around them: "an account contested by the union".</summary>
    static readonly PhraseList Counterweights = PhraseList.Named("counterweights");

    public string Id => Label.Name();

    public Label Label => Label.FalseBalance;

    public void Read(Passage passage, Findings findings)
    {
        var isAfterAFinding = false;
        foreach (var sentence in passage.Sentences)
        {
            var finding = EstablishedFindings.End(passage, sentence);
            if (finding > 0 && !ReadOpening(passage, sentence, finding, findings))
                ReadReplies(passage, sentence, finding, findings);
            else if (finding < 0 && ReadDisputed(passage, sentence, findings))
                continue;
            else if (finding < 0 && isAfterAFinding && DenialEnd(passage, sentence, sentence.First - 1) is var end and > 0)
                findings.Add(this, sentence.First, end, "next-sentence", Severity.Low, Message);
            isAfterAFinding = finding > 0;
        }
    }

    /// <summary>"Although the ministry denies it, satellite images show …": the reply comes first.</summary>
    bool ReadOpening(Passage passage, Sentence sentence, int finding, Findings findings)
    {
        if (!Openers.Contains(passage.Tokens[sentence.First].Lower) || DenialEnd(passage, sentence, sentence.First) is not (var end and > 0) || end > finding)
            return false;
        findings.Add(this, sentence.First, end, "opening", Severity.Medium, Message);
        return true;
    }

    /// <summary>"although the ministry disputed the satellite count": the finding is what is denied.</summary>
    bool ReadDisputed(Passage passage, Sentence sentence, Findings findings)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!Openers.Contains(passage.Tokens[i].Lower) || DenialEnd(passage, sentence, i) is not (var end and > 0))
                continue;
            for (var at = i + 3; at < Math.Min(end + LongestObject, sentence.End); at++)
            {
                if (!EstablishedFindings.AreNamedAt(passage, at) || !Disputing.Contains(passage.Tokens[at].Lower) && !IsAfterDispute(passage, i, at))
                    continue;
                findings.Add(this, i, Math.Max(end, at + 1), "disputed-finding", Severity.Medium, Message);
                return true;
            }
        }

        return false;
    }

    static bool IsAfterDispute(Passage passage, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (Disputing.Contains(passage.Tokens[i].Lower))
                return true;
        }

        return false;
    }

    void ReadReplies(Passage passage, Sentence sentence, int finding, Findings findings)
    {
        for (var i = finding; i < sentence.End; i++)
        {
            if (passage.Tokens[i].Kind == TokenKind.Mark && i + 1 < sentence.End && Counterweights.Match(passage.Tokens.Span, i + 1, sentence.End) is var weighed and > 0)
            {
                findings.Add(this, i + 1, weighed, "counterweight", Severity.Medium, Message);
                return;
            }

            if (!OpensAReply(passage, sentence, i))
                continue;
            var end = DenialEnd(passage, sentence, i);
            if (end < 0)
                continue;
            findings.Add(this, passage.Tokens[i].IsWord ? i : i + 1, end, "denial", Severity.Medium, Message);
            return;
        }
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
                || (i > at + 1 && token.Is("which")) || (Judges.Contains(token.Lower) && i < at + 4 && !IsPossessed(passage, sentence, i)))
            {
                return -1;
            }

            if (i > at + 1 && NounMarkers.Contains(passage.At(i - 1, sentence).Lower))
                continue;
            var end = i == at + 1 && token.Lower is not ("opinions" or "opinion" or "not") ? -1 : Denials.Match(passage.Tokens.Span, i, sentence.End);
            if (end < 0 && i > at + 1 && Denying.Contains(token.Lower) && !NotAFinding.Contains(passage.At(i + 1, sentence).Lower))
                end = Math.Min(i + 2, sentence.End);
            if (end < 0 && isContrast && i > at + 1)
                end = Replies.Match(passage.Tokens.Span, i, sentence.End);
            if (end > 0)
                return end;
        }

        return -1;
    }

    /// <summary>"which the mayor puts down to malice", "which growers call a myth": another subject stands right behind "which".</summary>
    static bool OpensAnObjectRelative(Passage passage, Sentence sentence, int at) =>
        passage.Tokens[at].Is("which") && passage.At(at + 1, sentence) is var next
        && (next.IsCapitalised || Grammar.Determiners.Contains(next.Lower) || next.Lower is "certain" or "several" or "many" or "few" or "most" or "others" or "former" || Actors.Contains(next.Lower) || IsPlural(next.Lower) && !FindingVerbs.Contains(passage.FactsAt(at + 1, sentence)));

    static bool IsPlural(string word) => word.Length > 5 && word is [.., not ('s' or 'u' or 'i'), 's'];

    /// <summary>"the Coal Institute's survey" is a party's own; "the commission's own report" still a finding's.</summary>
    static bool IsPossessed(Passage passage, Sentence sentence, int at) =>
        Grammar.IsPossessive(passage.At(at - 1, sentence).Lower) || Grammar.IsPossessive(passage.Tokens[at].Lower);
}
