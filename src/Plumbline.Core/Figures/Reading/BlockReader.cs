using Plumbline.Core.Figures.Dates;
using Plumbline.Core.Figures.Numbers;
using Plumbline.Core.Text;

namespace Plumbline.Core.Figures.Reading;

/// <summary>Reads the quantities of one block, from front to back; each token is taken once.</summary>
sealed class BlockReader
{
    readonly FigureText text;
    readonly DateContext dates;
    readonly BlockContext block;
    readonly MeasureReader measures;
    readonly CountReader counts;

    public BlockReader(FigureText text, PartyStems parties, DateContext dates)
    {
        (this.text, this.dates) = (text, dates);
        block = new BlockContext(text, parties);
        (measures, counts) = (new MeasureReader(block), new CountReader(block));
    }

    /// <summary>Positions relative to the block.</summary>
    public List<Quantity> Read()
    {
        foreach (var sentence in text.Sentences)
        {
            var when = SentenceDates.Read(text, sentence, dates);
            foreach (var date in when.Found)
                block.Found.Add(Dated(date, sentence));
            var at = sentence.First;
            while (at < sentence.End)
            {
                var next = when.EndOfDateAt(at) ?? (Quantity(at, sentence, when) is { } end ? end : at + 1);
                at = Math.Max(next, at + 1);
            }
        }

        block.Found.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return block.Found;
    }

    int? Quantity(int at, Sentence sentence, SentenceDates when)
    {
        if (Numerals.Read(text, at, sentence.End) is not { } numeral)
            return text.Lower(at) is "a" or "an" or "another" ? counts.ReadArticle(at, sentence, when) : null;
        if (IsPartOfName(numeral, sentence))
            return numeral.End;
        var number = numeral.Form == NumeralForm.Fraction ? numeral : Ranges.Extend(text, numeral, sentence.First, sentence.End);
        return measures.Read(number, sentence, when) ?? counts.Read(number, sentence, when);
    }

    /// <summary>"Article 12", "Resolution 62", "T-72", "№ 5": numbers that name something.</summary>
    bool IsPartOfName(Numeral numeral, Sentence sentence)
    {
        if (numeral.First == sentence.First)
            return false;
        var before = text.Tokens[numeral.First - 1];
        if (before.Lower is "#" or "№" or "/" && text.Touch(numeral.First - 1))
            return true;
        return numeral.Form == NumeralForm.Digits && before is { IsWord: true, IsCapitalised: true }
            && before.Lower is "article" or "resolution" or "stage" or "protocol" or "chapter" or "section" or "annex" or "no" or "partner" or "volume" or "page" or "route" or "highway" or "unit";
    }

    Quantity Dated(FoundDate date, Sentence sentence) => new(text.Span(date.First, date.End), sentence.Span, QuantityKind.Date, default)
    {
        Date = date.Date,
        Attribution = block.Attributions.At(date.First),
        IsQuoted = text.IsQuoted(text.Span(date.First, date.End)),
        Context = ContextWords.Around(text, date.First, date.End, sentence),
    };
}
