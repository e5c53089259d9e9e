using Plumbline.Core.Text;

namespace Plumbline.Core.Figures.Dates;

/// <summary>The dates of one sentence, and for each place of it the day that holds there.</summary>
sealed class SentenceDates
{
    readonly FigureText text;
    readonly List<FoundDate> dates;
    readonly DateSpan? before;
    int next;

    SentenceDates(FigureText text, List<FoundDate> dates, DateSpan? before) => (this.text, this.dates, this.before) = (text, dates, before);

    public IReadOnlyList<FoundDate> Found => dates;

    public static SentenceDates Read(FigureText text, Sentence sentence, DateContext context)
    {
        var found = new List<FoundDate>();
        var last = context.Last;
        var at = sentence.First;
        while (at < sentence.End)
        {
            if (DateReader.Read(text, at, sentence.End, context) is not { } date)
            {
                at++;
                continue;
            }

            found.Add(date);
            // A deadline lies ahead of what is told; the telling goes on in its own year.
            if (date.IsFull && text.Lower(date.First - 1) is not ("by" or "until"))
                context.See(date.Date);
            at = date.End;
        }

        return new SentenceDates(text, found, last);
    }

    /// <summary>The index behind the date that begins at a token; ask from front to back.</summary>
    public int? EndOfDateAt(int token)
    {
        while (next < dates.Count && dates[next].First < token)
            next++;
        return next < dates.Count && dates[next].First == token ? dates[next].End : null;
    }

    /// <summary>The day for which a figure at a token holds: a stated one, else the nearest date in its sentence, else the last before.</summary>
    public AsOf? For(int token)
    {
        var (low, high) = (0, dates.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (dates[middle].First <= token)
                low = middle + 1;
            else
                high = middle;
        }

        if ((Stated(low - 1) ?? Stated(low)) is { } stated)
            return new AsOf(stated.Date, AsOfGround.Stated);
        if (Usable(low - 1) is { } earlier)
            return new AsOf(earlier.Date, AsOfGround.Sentence);
        if (Usable(low) is { } later)
            return new AsOf(later.Date, AsOfGround.Sentence);
        return before is { } last ? new AsOf(last, AsOfGround.Context) : null;
    }

    FoundDate? Stated(int index) =>
        index >= 0 && index < dates.Count && dates[index].IsFull && (text.Lower(dates[index].First - 1) is "by" || text.Lower(dates[index].First - 1) is "of" or "at" && text.Lower(dates[index].First - 2) is "as")
            ? dates[index]
            : null;

    FoundDate? Usable(int index) => index >= 0 && index < dates.Count && dates[index].IsFull ? dates[index] : null;
}
