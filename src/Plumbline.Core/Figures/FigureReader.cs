using System.Collections.Immutable;
using Plumbline.Core.Figures.Dates;
using Plumbline.Core.Figures.Reading;
using Plumbline.Core.Neutrality;
using Plumbline.Core.Text;

namespace Plumbline.Core.Figures;

/// <summary>Finds the quantities of a Markdown text: numbers, ranges, bounds, dates, measures, and who gives them as of when.</summary>
public static class FigureReader
{
    /// <summary>Every quantity in order; half-open, UTF-16 code units in <paramref name="text"/>. Takes time in proportion to the text.</summary>
    /// <param name="parties">The parties to the dispute, so that "Velden" and "Veldener" are one; may be empty.</param>
    public static ImmutableArray<Quantity> Read(string text, IReadOnlyList<Party> parties, CancellationToken cancellation = default)
    {
        var found = ImmutableArray.CreateBuilder<Quantity>();
        var stems = new PartyStems(parties);
        var dates = new DateContext();
        foreach (var span in Paragraphs.Of(text))
        {
            cancellation.ThrowIfCancellationRequested();
            var block = span.Of(text);
            var read = new FigureText(block);
            if (IsHeading(block, read))
            {
                dates.BeginSection();
                foreach (var sentence in read.Sentences)
                    SentenceDates.Read(read, sentence, dates);
                continue;
            }

            foreach (var quantity in new BlockReader(read, stems, dates).Read())
                found.Add(Shifted(quantity, span.Start));
        }

        return found.ToImmutable();
    }

    /// <summary>A Markdown heading, or the short line without a full stop that a heading has become in plain text.</summary>
    static bool IsHeading(string block, FigureText read) =>
        block.StartsWith('#') || block.Length <= 60 && read.Sentences.Length == 1 && read.Tokens.Length <= 6 && block.AsSpan().TrimEnd() is [.., not ('.' or '!' or '?' or ':' or '|')]
            && (char.IsUpper(block[0]) || char.IsAsciiDigit(block[0])) && !read.Tokens.Any(token => token.Lower is "were" or "was" or "killed" or "is" or "are" or "had" or "," or "(");

    static Quantity Shifted(Quantity quantity, int by) => quantity with
    {
        Span = quantity.Span.Shift(by),
        Sentence = quantity.Sentence.Shift(by),
        Conversion = quantity.Conversion is { } conversion ? conversion with { Span = conversion.Span.Shift(by) } : null,
        Subject = quantity.Subject is { Span.IsEmpty: false } subject ? subject with { Span = subject.Span.Shift(by) } : quantity.Subject,
        Attribution = quantity.Attribution is { Span.IsEmpty: false } said ? said with { Span = said.Span.Shift(by) } : quantity.Attribution,
    };
}
