using Plumbline.Core.Figures.Dates;
using Plumbline.Core.Figures.Numbers;
using Plumbline.Core.Text;

namespace Plumbline.Core.Figures.Reading;

/// <summary>Reads a number of things or people: "71 soldiers killed", "the death toll rose to 71", "a soldier was wounded".</summary>
sealed class CountReader(BlockContext block)
{
    /// <summary>How far before a number "the number of …" may stand.</summary>
    const int LongestNumberOf = 24;

    readonly FigureText text = block.Text;
    readonly CountedSubjects subjects = new(block);

    /// <summary>Index behind it; null when the number counts nothing.</summary>
    public int? Read(Numeral number, Sentence sentence, SentenceDates when)
    {
        if (number.Suffix.Length > 0 && number.Suffix is not ("strong" or "member" or "person" or "man" or "seat"))
            return number.End;
        var (range, first, end) = Bounds.Apply(text, number.Range, number.First, number.End, sentence.First, sentence.End);
        if (NumberKinds.IsVote(text, number, sentence))
        {
            Add(range, first, end, number.First, new Counted(default, end, new NounClass("vote", IsGeneric: false, IsListed: true), "", Fate.None), sentence, when);
            return end;
        }

        if (NumberKinds.IsClock(text, end) || number.Range.Low is { } low && low != decimal.Truncate(low))
            return number.End;
        if ((block.Subjects.Read(text, end, sentence.End) ?? NumberOf(first, sentence)) is not { } counted)
            return IsGiven(first, end, sentence) ? AddGiven(range, first, end, number.First, sentence, when) : number.End;
        if (counted is { IsElided: true, Fate: Fate.None } && NumberOf(first, sentence) is { } before && FateReader.Read(text, first, end, sentence) == Fate.None)
            counted = before;
        if (NumberKinds.IsNothing(text, number, counted, sentence) || NumberKinds.IsYear(text, number, counted))
            return IsGiven(first, end, sentence) && !NumberKinds.IsYear(text, number, counted) ? AddGiven(range, first, end, number.First, sentence, when) : number.End;
        Add(range, first, end, number.First, counted, sentence, when);
        return Math.Max(end, number.End);
    }

    /// <summary>"a soldier was killed", "killing an officer": one, where something befell them.</summary>
    public int? ReadArticle(int at, Sentence sentence, SentenceDates when)
    {
        if (block.Subjects.Read(text, at + 1, sentence.End) is not { IsElided: false } counted || counted.Span.IsEmpty || text.Lower(counted.End - 1) is "" || !NumberKinds.IsPersonAlone(text, counted))
            return null;
        if ((counted.Fate != Fate.None ? counted.Fate : FateReader.Read(text, at, counted.End, sentence)) is Fate.None)
            return null;
        Add(FigureRange.Exactly(1), at, at + 1, at, counted, sentence, when);
        return at + 1;
    }

    /// <summary>"The ministry gave 1,150, from a survey": the same people as in the sentence before, by somebody else.</summary>
    bool IsGiven(int first, int end, Sentence sentence) =>
        subjects.LastPeople is not null && subjects.LastSentence >= text.SentenceIndexAt(first) - 1 && first > sentence.First
        && text.Lower(first - 1) is "gave" or "put" or "counted" or "reported" or "estimated" && (end >= sentence.End || text.Lower(end) is "," or "." or ";" or "and");

    int AddGiven(FigureRange range, int first, int end, int numeralAt, Sentence sentence, SentenceDates when)
    {
        var before = block.Found.FindLast(quantity => ReferenceEquals(quantity.Subject, subjects.LastPeople))?.Context ?? [];
        Add(range, first, end, numeralAt, new Counted(default, end, new NounClass(subjects.LastPeople!.Noun, subjects.LastPeople.IsGeneric, IsListed: true), subjects.LastPeople.Party, subjects.LastPeople.Fate), sentence, when);
        // What it is about stands in the sentence before.
        block.Found[^1] = block.Found[^1] with { Context = [.. block.Found[^1].Context.Union(before, StringComparer.Ordinal).Order(StringComparer.Ordinal)] };
        return end;
    }

    /// <summary>"the number of refugees had reached 4,200", "the death toll rose to 71": what is counted stands before.</summary>
    Counted? NumberOf(int first, Sentence sentence)
    {
        for (var i = first - 1; i > sentence.First && i > first - LongestNumberOf; i--)
        {
            if (text.Lower(i) == "toll")
                return new Counted(text.Span(i, i + 1), first, new NounClass("person", IsGeneric: true, IsListed: true), "", text.Lower(i - 1) is "injury" ? Fate.Wounded : Fate.Killed);
            if (text.Lower(i) == "of" && text.Lower(i - 1) is "number" or "numbers" or "count" or "total" or "population" && block.Subjects.Read(text, i + 1, sentence.End) is { IsElided: false } named)
            {
                var befell = named.Fate == Fate.None && (FateWords.TryBehind(text, named.End, first, out var behind, out _) || FateWords.TryBehind(text, i + 1, named.End, out behind, out _)) ? behind : named.Fate;
                return named with { End = first, Fate = befell };
            }

            if (text.Lower(i) is ";" or "." or "while" or "that")
                break;
        }

        return null;
    }

    void Add(FigureRange range, int first, int end, int numeralAt, Counted counted, Sentence sentence, SentenceDates when)
    {
        var subject = subjects.Of(counted, first, sentence);
        var span = text.Span(first, end);
        block.Found.Add(new Quantity(span, sentence.Span, QuantityKind.Count, range)
        {
            Subject = subject,
            Attribution = block.Attributions.At(numeralAt),
            AsOf = when.For(numeralAt),
            IsQuoted = text.IsQuoted(span),
            Context = ContextWords.Around(text, first, end, sentence),
        });
        subjects.Remember(subject, first, numeralAt, counted.End);
    }
}
