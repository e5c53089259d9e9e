using Plumbline.Core.Neutrality.Reading;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.Patterns;

/// <summary>Finds the terms of all lists in one walk over a passage, from one rare word of each.</summary>
static class TermReader
{
    public static void Read(Passage passage, ReusedArray<TermMatch> matches)
    {
        var all = passage.AllFacts;
        foreach (var sentence in passage.Sentences)
        {
            for (var i = sentence.First; i < sentence.End; i++)
            {
                var facts = all[i];
                if (ReferenceEquals(facts, WordFacts.None))
                    continue;
                if (facts.BeginsATerm && !passage.IsProperName(i))
                {
                    ReadFrom(passage, sentence, i, facts.Terms, matches);
                    if (i + 1 < sentence.End)
                        ReadFrom(passage, sentence, i, facts.TermsBefore(all[i + 1]), matches);
                }

                foreach (var anchored in facts.Anchored)
                    ReadBefore(passage, sentence, i, anchored, matches);
            }
        }
    }

    static void ReadFrom(Passage passage, Sentence sentence, int start, ReadOnlySpan<ListedTerm> terms, ReusedArray<TermMatch> matches)
    {
        if (terms.IsEmpty)
            return;
        var near = passage.WordsAfter(start);
        foreach (ref readonly var listed in terms)
        {
            if (!listed.Needs.MayStandIn(near))
                continue;
            var end = listed.Term.Pattern.Match(passage.Tokens.Span, start, sentence.End, listed.Filled);
            if (end > 0 && Holds(passage, listed.Term, start, end))
                matches.Add(new TermMatch(listed.List, listed.Term, start, end));
        }
    }

    static void ReadBefore(Passage passage, Sentence sentence, int anchor, AnchoredTerm anchored, ReusedArray<TermMatch> matches)
    {
        var (list, term, _) = anchored.Listed;
        for (var start = Math.Max(sentence.First, anchor - anchored.Most); start <= anchor - anchored.Least; start++)
        {
            if (!anchored.Listed.Needs.MayStandIn(passage.WordsAfter(start)) || !anchored.First.Contains(passage.Tokens[start].Lower) || passage.IsProperName(start) || IsKnown(matches, term, start))
                continue;
            var end = term.Pattern.Match(passage.Tokens.Span, start, sentence.End);
            if (end > anchor && Holds(passage, term, start, end))
                matches.Add(new TermMatch(list, term, start, end));
        }
    }

    /// <summary>A pattern whose anchor stands twice in a match would be found twice.</summary>
    static bool IsKnown(ReusedArray<TermMatch> matches, Term term, int start)
    {
        for (var i = matches.Count - 1; i >= Math.Max(0, matches.Count - 4); i--)
        {
            if (matches[i].First == start && ReferenceEquals(matches[i].Term, term))
                return true;
        }

        return false;
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
