using System.Collections.Immutable;
using Plumbline.Core.Figures.Dates;
using Plumbline.Core.Figures.Numbers;
using Plumbline.Core.Figures.Units;
using Plumbline.Core.Text;

namespace Plumbline.Core.Figures.Reading;

/// <summary>Reads a number with a unit: areas, lengths, money, shares, spans of time, ages.</summary>
sealed class MeasureReader(BlockContext block)
{
    readonly FigureText text = block.Text;

    /// <summary>Index behind it; null when the number measures nothing.</summary>
    public int? Read(Numeral number, Sentence sentence, SentenceDates when)
    {
        var first = number.First;
        var end = number.End;
        FigureUnit? unit = null;
        var isAge = false;
        if (number.Form == NumeralForm.Fraction)
            unit = UnitNames.Percent;
        else if (UnitNames.Before(text, first) is { } money)
            (unit, first) = (money, first - 1);
        else if (number.Suffix.Length > 0)
            (unit, isAge) = (JoinedUnit(number.Suffix), number.Suffix.EndsWith("-old", StringComparison.Ordinal));
        else if (UnitNames.TryRead(text, end, sentence.End, out var read, out var unitEnd))
            (unit, end) = (read, unitEnd);
        else if (end < sentence.End && text.Lower(end).EndsWith("-long", StringComparison.Ordinal) && JoinedUnit(text.Lower(end)) is { } joined)
            (unit, end) = (joined, end + 1);
        if (unit is null)
            return Aged(number, sentence, when);

        if (unit.Kind == QuantityKind.Duration && !isAge && IsAge(first, ref end, sentence))
            isAge = true;
        var conversion = Conversions.Read(text, end, sentence.End, number.Range, unit);
        end = conversion.End;
        var (range, from, to) = Bounds.Apply(text, number.Range, first, end, sentence.First, sentence.End);
        var kind = isAge ? QuantityKind.Age : unit.Kind;
        var subject = MeasuredOf(to, kind, sentence);
        block.Found.Add(new Quantity(text.Span(from, to), sentence.Span, kind, range)
        {
            Unit = unit,
            Conversion = conversion.Conversion,
            Subject = subject,
            Attribution = block.Attributions.At(number.First),
            AsOf = when.For(number.First),
            IsQuoted = text.IsQuoted(text.Span(from, to)),
            Context = Context(from, to, sentence),
        });
        return to;
    }

    /// <summary>"The figure of 41 square kilometres has been used since": what it is of stands in the sentence before.</summary>
    ImmutableArray<string> Context(int first, int end, Sentence sentence)
    {
        var around = ContextWords.Around(text, first, end, sentence);
        var index = text.SentenceIndexAt(first);
        return index > 0 && text.Lower(first - 1) == "of" && text.Lower(first - 2) is "figure" or "estimate" && text.Lower(first - 3) is "the" or "this" or "that"
            ? [.. around.Union(ContextWords.Around(text, sentence.First, sentence.First, text.Sentences[index - 1]), StringComparer.Ordinal).Order(StringComparer.Ordinal)]
            : around;
    }

    static FigureUnit? JoinedUnit(string suffix)
    {
        var unit = suffix.EndsWith("-old", StringComparison.Ordinal) ? suffix[..^4] : suffix.EndsWith("-long", StringComparison.Ordinal) ? suffix[..^5] : suffix;
        return UnitNames.Joined(unit);
    }

    bool IsAge(int first, ref int end, Sentence sentence)
    {
        if (end + 1 < sentence.End && text.Lower(end) == "of" && text.Lower(end + 1) == "age")
            end += 2;
        else if (text.Lower(end) is "old")
            end++;
        else
            return first > sentence.First && text.Lower(first - 1) is "aged";
        if (text.Lower(end) == "or" && text.Lower(end + 1) == "older")
            end += 2;
        return true;
    }

    /// <summary>"aged 12", "aged between 5 and 60".</summary>
    int? Aged(Numeral number, Sentence sentence, SentenceDates when)
    {
        var before = number.First - 1;
        if (before >= sentence.First && text.Lower(before) is "between" or "over" or "under")
            before--;
        if (before < sentence.First || text.Lower(before) != "aged")
            return null;
        var (range, _, end) = Bounds.Apply(text, number.Range, number.First, number.End, sentence.First, sentence.End);
        block.Found.Add(new Quantity(text.Span(before, end), sentence.Span, QuantityKind.Age, range)
        {
            Unit = UnitNames.Year,
            Attribution = block.Attributions.At(number.First),
            AsOf = when.For(number.First),
            IsQuoted = text.IsQuoted(text.Span(before, end)),
            Context = ContextWords.Around(text, before, end, sentence),
        });
        return end;
    }

    /// <summary>"80 % of the border": what a share or measure is of.</summary>
    FigureSubject? MeasuredOf(int end, QuantityKind kind, Sentence sentence)
    {
        if (kind is QuantityKind.Duration or QuantityKind.Age || text.Lower(end) != "of")
            return null;
        return block.Subjects.Read(text, end, sentence.End) is { IsElided: false } counted
            ? new FigureSubject(counted.Span, counted.Noun.Name, counted.Party, Fate.None) { IsGeneric = counted.Noun.IsGeneric }
            : null;
    }
}
