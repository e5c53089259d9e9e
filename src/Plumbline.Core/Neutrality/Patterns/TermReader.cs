using Plumbline.Core.Neutrality.Reading;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.Patterns;

/// <summary>Finds the terms of all lists in one walk over a passage.</summary>
static class TermReader
{
    public static void Read(Passage passage, ReusedArray<TermMatch> matches)
    {
        foreach (var sentence in passage.Sentences)
        {
            for (var i = sentence.First; i < sentence.End; i++)
            {
                var facts = passage.Facts(i);
                if (!facts.BeginsATerm || passage.IsProperName(i))
                    continue;
                Read(passage, sentence, i, facts.Terms, matches);
                if (i + 1 < sentence.End)
                    Read(passage, sentence, i, facts.TermsBefore(passage.Facts(i + 1)), matches);
            }
        }
    }

    static void Read(Passage passage, Sentence sentence, int at, ReadOnlySpan<ListedTerm> terms, ReusedArray<TermMatch> matches)
    {
        foreach (var (list, term) in terms)
        {
            var end = term.Pattern.Match(passage.Tokens.Span, at, sentence.End);
            if (end > 0 && Holds(passage, term, at, end))
                matches.Add(new TermMatch(list, term, at, end));
        }
    }

    static bool Holds(Passage passage, Term term, int first, int end)
    {
        foreach (var condition in term.If)
        {
            if (!condition.Holds(passage, first, end))
                return false;
        }

        foreach (var condition in term.Unless)
        {
            if (condition.Holds(passage, first, end))
                return false;
        }

        return true;
    }
}
