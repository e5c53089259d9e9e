using System.Collections.Immutable;
using Plumbline.Core.Comparison.Merging;
using Plumbline.Core.Text;

namespace Plumbline.Core.CoEditing.Authorship;

/// <summary>Whose words a change brings into a text from another one: they stay their authors'.</summary>
public static class Credits
{
    /// <param name="taken">Which stretches of the text after the change stand in the other text too.</param>
    /// <param name="authors">Of the other text, in order.</param>
    /// <returns>In order, of the text after the change; only what the change itself has written.</returns>
    public static ImmutableArray<AuthoredSpan> Of(ChangeSet change, IEnumerable<TakenSpan> taken, ImmutableArray<AuthoredSpan> authors)
    {
        var credits = ImmutableArray.CreateBuilder<AuthoredSpan>();
        var written = change.Written;
        var (next, author) = (0, 0);
        foreach (var (span, source) in taken)
        {
            while (next < written.Length && written[next].End <= span.Start)
                next++;
            for (var w = next; w < written.Length && written[w].Start < span.End; w++)
            {
                var part = new TextSpan(Math.Max(span.Start, written[w].Start), Math.Min(span.End, written[w].End));
                var there = part.Shift(source.Start - span.Start);
                while (author < authors.Length && authors[author].Span.End <= there.Start)
                    author++;
                for (var a = author; a < authors.Length && authors[a].Span.Start < there.End; a++)
                {
                    var own = new TextSpan(Math.Max(there.Start, authors[a].Span.Start), Math.Min(there.End, authors[a].Span.End));
                    credits.Add(new AuthoredSpan(own.Shift(span.Start - source.Start), authors[a].Author));
                }
            }
        }
        return credits.ToImmutable();
    }

    /// <summary>Who wrote any of these stretches of a text.</summary>
    public static ImmutableHashSet<Guid> Within(IEnumerable<TextSpan> spans, ImmutableArray<AuthoredSpan> authors) =>
    [
        .. spans.SelectMany(span => authors.Where(a => a.Author != Guid.Empty && a.Span.Overlaps(span))).Select(a => a.Author),
    ];
}
