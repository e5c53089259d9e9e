using System.Collections.Immutable;
using Plumbline.Core.Text;

namespace Plumbline.Core.Comparison;

/// <summary>What was changed within a pair, word by word, in pieces that a reader can follow.</summary>
static class WordEdits
{
    // "the", a comma: too little in common to part two changes.
    const int LettersThatPart = 4;

    public static ImmutableArray<WordEdit> Between(string oldText, TextSpan oldSpan, string newText, TextSpan newSpan, bool ignoreMarks)
    {
        var (old, @new) = (Tokens.Of(oldText, oldSpan, ignoreMarks), Tokens.Of(newText, newSpan, ignoreMarks));
        var hunks = TokenDiff.Of([.. old.Select(t => t.Of(oldText))], [.. @new.Select(t => t.Of(newText))]);
        return [.. Joined(hunks, old).Select(h => EditOf(h, old, oldSpan, @new, newSpan))];
    }

    static List<Hunk> Joined(List<Hunk> hunks, ImmutableArray<TextSpan> old)
    {
        var joined = new List<Hunk>(hunks.Count);
        foreach (var hunk in hunks)
        {
            if (joined is [.., var last] && IsLarge(last) && IsLarge(hunk) && Letters(old, last.OldEnd, hunk.OldStart) < LettersThatPart)
                joined[^1] = last with { OldEnd = hunk.OldEnd, NewEnd = hunk.NewEnd };
            else
                joined.Add(hunk);
        }
        return joined;
    }

    static bool IsLarge(Hunk hunk) => hunk.OldEnd - hunk.OldStart > 1 && hunk.NewEnd - hunk.NewStart > 1;

    static int Letters(ImmutableArray<TextSpan> tokens, int start, int end)
    {
        var letters = 0;
        for (var i = start; i < end; i++)
            letters += tokens[i].Length;
        return letters;
    }

    static WordEdit EditOf(Hunk hunk, ImmutableArray<TextSpan> old, TextSpan oldSpan, ImmutableArray<TextSpan> @new, TextSpan newSpan)
    {
        var kind = hunk.OldStart == hunk.OldEnd ? WordEditKind.Inserted : hunk.NewStart == hunk.NewEnd ? WordEditKind.Deleted : WordEditKind.Replaced;
        return new WordEdit(kind, SpanOf(old, hunk.OldStart, hunk.OldEnd, oldSpan), SpanOf(@new, hunk.NewStart, hunk.NewEnd, newSpan));
    }

    static TextSpan SpanOf(ImmutableArray<TextSpan> tokens, int start, int end, TextSpan within)
    {
        if (start < end)
            return new TextSpan(tokens[start].Start, tokens[end - 1].End);
        var place = start == 0 ? within.Start : tokens[start - 1].End;
        return new TextSpan(place, place);
    }
}
