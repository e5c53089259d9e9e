using System.Collections.Immutable;
using Plumbline.Core.Neutrality.Names;
using Plumbline.Core.Neutrality.Reading;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.Balance;

/// <summary>Counts, paragraph by paragraph, what a balance profile shows.</summary>
sealed class ProfileReader(IReadOnlyList<Party> parties, FigureBuilder whole, ImmutableArray<FigureBuilder> byParty)
{
    readonly PartyNames names = new(parties);
    readonly PartyMentions finder = new(parties);

    /// <returns>False for a paragraph in a language that no rule knows.</returns>
    public bool Read(string paragraph, int offset)
    {
        var passage = new Passage(paragraph, names);
        var result = Analyser.Default.AnalyseParagraph(passage);
        if (!result.IsChecked)
            return false;

        var text = new PartyPassage(passage, finder.In(passage));
        var verbs = VerbUses.In(text, result.Findings);
        CountVerbs(text, verbs, offset);
        Count(text, BalanceFigure.Labels, AttachedLabels.In(text, result.Findings), offset);
        Count(text, BalanceFigure.NamedDoerOfHarm, HarmDoers.In(text), offset);
        Count(text, BalanceFigure.HarmWithNoDoer, Victims.In(text, verbs, result.Findings), offset);
        Count(text, BalanceFigure.Quotations, QuotedSpeakers.In(text, verbs, result.Findings), offset);
        if (!Contexts.IsHeading(passage))
            CountSentences(text, verbs, offset);
        return true;
    }

    void CountVerbs(PartyPassage text, ImmutableArray<VerbUse> verbs, int offset)
    {
        foreach (var verb in verbs)
        {
            var figure = verb.Stance switch
            {
                Stance.Doubting => BalanceFigure.DoubtingVerbs,
                Stance.Vouching => BalanceFigure.VouchingVerbs,
                _ => BalanceFigure.NeutralVerbs,
            };
            Count(text, figure, [new Counted(verb.Span, verb.Token, verb.Party)], offset);
        }
    }

    void CountSentences(PartyPassage text, ImmutableArray<VerbUse> verbs, int offset)
    {
        var passage = text.Passage;
        var reporting = verbs.Select(verb => passage.SentenceIndexAt(verb.Token)).ToHashSet();
        var citationsOf = passage.Citations.ToLookup(citation => SentenceBefore(text, citation.Start));
        for (var s = 0; s < passage.Sentences.Length; s++)
        {
            var sentence = passage.Sentences[s];
            var citations = citationsOf[s].ToList();
            var isAttributed = reporting.Contains(s) || HasReportedWords(passage, sentence);
            foreach (var builder in Builders(text, s))
            {
                var place = new Place(sentence.Span.Shift(offset), sentence.Span.Shift(offset));
                builder.Add(BalanceFigure.Sentences, place);
                if (isAttributed)
                    builder.Add(BalanceFigure.AttributedClaims, place);
                else if (citations.Count == 0)
                    builder.Add(BalanceFigure.UnattributedClaims, place);
                foreach (var citation in citations)
                    builder.Add(BalanceFigure.Citations, place with { Span = citation.Shift(offset) });
            }
        }
    }

    /// <summary>The whole text's, and those of the parties that a sentence names.</summary>
    IEnumerable<FigureBuilder> Builders(PartyPassage text, int sentence)
    {
        var named = new HashSet<int>();
        foreach (var mention in text.In(sentence))
            named.Add(mention.Party);
        return [whole, .. named.Order().Select(party => byParty[party])];
    }

    /// <summary>A footnote mark belongs to the sentence that it stands in or behind.</summary>
    static int SentenceBefore(PartyPassage text, int position)
    {
        var token = text.TokenAt(position);
        return token == 0 || text.Passage.Tokens.Length == 0 ? 0 : text.Passage.SentenceIndexAt(token - 1);
    }

    static bool HasReportedWords(Passage passage, Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (passage.VoiceAt(i) != Voice.Narrator)
                return true;
        }

        return false;
    }

    void Count(PartyPassage text, BalanceFigure figure, IEnumerable<Counted> counted, int offset)
    {
        foreach (var (span, token, party) in counted)
        {
            var place = new Place(span.Shift(offset), text.Passage.SentenceAt(token).Span.Shift(offset));
            whole.Add(figure, place);
            if (party >= 0)
                byParty[party].Add(figure, place);
        }
    }
}

/// <summary>Something to count: its words, one of its tokens, and the party that it belongs to, or -1.</summary>
readonly record struct Counted(TextSpan Span, int Token, int Party);
