using System.Collections.Frozen;
using System.Collections.Immutable;
using Plumbline.Core.Neutrality.Patterns;
using Plumbline.Core.Neutrality.Reading;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.ReportingVerb;

/// <summary>
/// Attribution verbs that vouch for what they report, or doubt it. A verb counts when it reports: when a clause
/// follows. "claimed the island" and "admitted to hospital" report nothing. Verbs that fit their act (denied,
/// threatened, apologised; a court found) are not in the list.
/// </summary>
sealed class ReportingVerbRule : IRule
{
    static readonly FrozenDictionary<string, VerbEntry> ByForm = VerbEntry.Load();
    static readonly WordClass Verbs = WordClass.Named("ReportingVerb.verbs");
    static readonly FrozenSet<string> Courts = WordClasses.Get("courts");

    static readonly FrozenSet<string> Statements = WordSet.Parse("claim~n|theory|theories|lie~n|myth~n|falsehood~n|rumour~n|rumor~n|story|stories|tale~n|slogan~n|propaganda|nonsense|line~n|excuse~n|conspiracy|misinformation|disinformation|slander~n|gossip|figure~n|estimate~n|finding~n|charge~n|allegation~n|accusation~n|argument~n|account~n|report~n|explanation~n|talking|platitude~n|fiction~n|fantasy|fantasies|quackery|prejudice~n|ideology|doctrine~n|notion~n|idea~n|view~n");

    readonly TermList phrases = new("ReportingVerb.phrases");

    public string Id => Label.Name();

    public Label Label => Label.ReportingVerb;

    public void Read(Passage passage, Findings findings)
    {
        foreach (var match in phrases.In(passage))
            findings.Add(this, match.First, match.End, match.Term.Id, match.Term.Severity, VerbEntry.Message(match.Term.Kind), [.. match.Term.Suggestions.Select(s => Rewrite.With(passage, match.First, match.End, s))]);

        var facts = passage.AllFacts;
        foreach (var sentence in passage.Sentences)
        {
            for (var i = sentence.First; i < sentence.End; i++)
            {
                if (Verbs.Contains(facts[i]) && ByForm.TryGetValue(passage.Tokens[i].Lower, out var verb) && Reports(passage, sentence, i, verb))
                    Report(passage, sentence, i, verb, findings);
            }
        }
    }

    void Report(Passage passage, Sentence sentence, int at, VerbEntry verb, Findings findings)
    {
        var end = verb.Particle.Length > 0 ? at + 2 : at + 1;
        var suggestions = Suggest(passage, sentence, at, end, verb);
        findings.Add(this, at, end, verb.Forms.Lemma, verb.Severity, VerbEntry.Message(verb.Kind), suggestions.AsSpan());
    }

    static bool Reports(Passage passage, Sentence sentence, int at, VerbEntry verb)
    {
        if (passage.IsProperName(at) || IsNoun(passage, sentence, at, verb))
            return false;
        var after = at + 1;
        if (verb.Particle.Length > 0 && !passage.At(after++, sentence).Is(verb.Particle))
            return false;
        if (verb.Kind == "vouching" && HasCourtSubject(passage, sentence, at))
            return false;

        var next = passage.At(after, sentence);
        if (verb.TakesObject)
            return IsStatement(passage, sentence, after) && !Grammar.Prepositions.Contains(next.Lower) && !Passives.IsPassive(passage, sentence, at);
        if (IsThatSoon(passage, sentence, after))
            return true;
        if (verb.NeedsThat)
            return false;
        if (Passives.IsPassive(passage, sentence, at))
            return next.Is("by") && verb.Kind != "vouching" && passage.At(at - 2, sentence).Is("than");
        return ReportsInfinitive(passage, sentence, after, verb) || Clauses.BeginsAfter(passage, sentence, after - 1);
    }

    /// <summary>"the claim that …": a noun behind its determiner, and none of the verb's business.</summary>
    static bool IsNoun(Passage passage, Sentence sentence, int at, VerbEntry verb)
    {
        var form = passage.Tokens[at].Lower;
        var before = passage.At(at - 1, sentence).Lower;
        return (form == verb.Forms.Lemma || form == verb.Forms.Third)
            && (Grammar.Determiners.Contains(before) || passage.At(at + 1, sentence).Lower is "was" or "were" or "is" or "are" || Grammar.IsPossessive(before) || before is "of" or "in" or "for" or "with" or "by" or "under" or "despite" or "over");
    }

    /// <summary>"peddled the story", "parroted slogans", and not "peddled candles".</summary>
    static bool IsStatement(Passage passage, Sentence sentence, int at)
    {
        var next = passage.At(at, sentence);
        return Grammar.Determiners.Contains(next.Lower) || Grammar.IsPossessive(next.Lower) || Statements.Contains(next.Lower) || Statements.Contains(passage.At(at + 1, sentence).Lower);
    }

    static bool ReportsInfinitive(Passage passage, Sentence sentence, int after, VerbEntry verb) =>
        verb.Kind == "doubting" && passage.At(after, sentence).Is("to") && passage.At(after + 1, sentence).Lower is "be" or "have";

    /// <summary>"that" right behind the verb, or behind an adverbial or an addressee: "admitted to reporters on Monday that".</summary>
    static bool IsThatSoon(Passage passage, Sentence sentence, int from)
    {
        if (passage.At(from, sentence).Is("that"))
            return !Grammar.Determiners.Contains(passage.At(from - 2, sentence).Lower);
        var opensAnAdverbial = passage.At(from, sentence).Lower is "in" or "on" or "to" or "at" or "during" or "before" or "after" or "through" || Grammar.IsAdverb(passage.At(from, sentence).Lower);
        for (var i = from + 1; opensAnAdverbial && i < Math.Min(from + 6, sentence.End); i++)
        {
            if (passage.Tokens[i].Is("that"))
                return passage.At(i - 1, sentence).Lower is not ("of" or "in" or "for" or "with" or "to" or "on");
            if (passage.Tokens[i].Kind == TokenKind.Mark)
                return false;
        }

        return false;
    }

    static bool HasCourtSubject(Passage passage, Sentence sentence, int verb)
    {
        for (var i = verb - 1; i >= Math.Max(sentence.First, verb - 6); i--)
        {
            if (Courts.Contains(passage.Tokens[i].Lower))
                return true;
        }

        return false;
    }

    /// <summary>The plain verb in the form of the one it replaces; none where the sentence would have to change too.</summary>
    static ImmutableArray<Suggestion> Suggest(Passage passage, Sentence sentence, int at, int end, VerbEntry verb)
    {
        var form = passage.Tokens[at].Lower;
        if (passage.At(end, sentence).Is("to") || Passives.IsPassive(passage, sentence, at))
            return [];
        var plain = Inflection.Verb(verb.Plain);
        var replacement = form == verb.Forms.Gerund ? plain.Gerund
            : form == verb.Forms.Third ? plain.Third
            : form == verb.Forms.Lemma ? plain.Lemma
            : plain.Past;
        return [Rewrite.With(passage, at, end, replacement)];
    }
}
