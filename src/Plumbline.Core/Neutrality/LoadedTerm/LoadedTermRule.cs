using System.Collections.Frozen;
using Plumbline.Core.Neutrality.Patterns;
using Plumbline.Core.Neutrality.Reading;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.LoadedTerm;

/// <summary>Words that carry a verdict in the narrator's voice.</summary>
sealed class LoadedTermRule() : TermRule(Label.LoadedTerm, "LoadedTerm.terms")
{
    const int LongestNamed = 6;
    const int LongestNamer = 10;

    static readonly FrozenSet<string> Naming = WordSet.Parse("call~v|brand~v|label~v|dub~v|describe~v|denounce~v|term~v|characterise~v|depict~v|portray~v|regard~v|consider~v");

    public override void Read(Passage passage, Findings findings)
    {
        base.Read(passage, findings);
        foreach (var sentence in passage.Sentences)
        {
            for (var i = sentence.First; i < sentence.End; i++)
            {
                if (Compounds.IsLoaded(passage.Tokens[i]) && !passage.IsProperName(i) && !IsNamedSo(passage, i))
                    findings.Add(this, i, i + 1, "compound", Severity.Medium, Message(""));
            }
        }
    }

    protected override string Message(string kind) => kind switch
    {
        "label" => "This label passes a verdict on somebody. Say what they did, or who calls them so.",
        "cruelty" => "The word dramatises the harm. Say what happened, with figures if there are any.",
        "praise" => "The word praises. Say what was done, and let readers judge.",
        "contested-act" => "A contested name for what happened. Use the word that the cited sources use, and say whose word it is.",
        "law" => "This is a legal verdict. Name the court, body or party that gives it.",
        _ => "The word takes a side. Use a plain one, or say whose word it is.",
    };

    /// <summary>
    /// What sources say decides over a contested name, so one that is cited or attributed stays; so does any label
    /// that somebody is said to have given ("called him a coward").
    /// </summary>
    protected override bool Speaks(Passage passage, TermMatch match) => !IsNamedSo(passage, match.First)
        && (match.Term.Kind != "contested-act" || (!passage.IsCitedAfter(match.First) && passage.VoiceAt(match.First) == Voice.Narrator));

    /// <summary>"described as a betrayal by the historian Oda Verne": the namer stands behind.</summary>
    static bool IsNamer(Passage passage, Sentence sentence, int at)
    {
        for (var i = at + 1; i < Math.Min(at + LongestNamer, sentence.End); i++)
        {
            if (passage.Tokens[i].Is("by"))
                return Agents.FollowsAt(passage, sentence, i + 1);
        }

        return false;
    }

    static bool IsNamedSo(Passage passage, int at)
    {
        var sentence = passage.SentenceAt(at);
        for (var i = at - 1; i >= Math.Max(sentence.First, at - LongestNamed); i--)
        {
            if (passage.Tokens[i].Kind == TokenKind.Mark)
                return false;
            if (Naming.Contains(passage.Tokens[i].Lower))
                return !Passives.IsPassive(passage, sentence, i) || IsNamer(passage, sentence, at);
        }

        return false;
    }
}
