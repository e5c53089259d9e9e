using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Cli.Commands;
using Plumbline.Core.Figures;
using Plumbline.Core.Figures.Grouping;
using Plumbline.Core.Text;

namespace Plumbline.Cli.Output;

/// <summary>Figures as scripts read them. Positions are half-open, UTF-16 code units in the file as read.</summary>
static class FiguresJson
{
    public static object Of(List<InputText> texts, ImmutableArray<ImmutableArray<Quantity>> quantities, ImmutableArray<FigureGroup> groups)
    {
        var lines = texts.ConvertAll(text => new LineIndex(text.Text));
        return new
        {
            files = texts.Select((text, i) => new { file = text.Name, figures = quantities[i].Select(quantity => Figure(quantity, text, lines[i])) }),
            disagreements = groups.Where(group => group.Disagrees).Select(group => Group(group, texts, lines)),
            agreements = groups.Where(group => !group.Disagrees).Select(group => Group(group, texts, lines)),
        };
    }

    static object Figure(Quantity quantity, InputText text, LineIndex lines) => new
    {
        start = quantity.Span.Start,
        end = quantity.Span.End,
        line = lines.At(quantity.Span.Start).Line,
        column = lines.At(quantity.Span.Start).Column,
        text = quantity.Span.Of(text.Text),
        kind = Json.Name(quantity.Kind),
        low = quantity.Range.Low,
        high = quantity.Range.High,
        approximate = quantity.Range.IsApproximate,
        unit = quantity.Unit?.Code,
        conversion = quantity.Conversion is { } other
            ? new { low = other.Range.Low, high = other.Range.High, unit = other.Unit.Code, start = other.Span.Start, end = other.Span.End, consistent = other.IsConsistent }
            : null,
        subject = quantity.Subject is { } subject
            ? new { text = subject.Span.IsEmpty ? null : subject.Span.Of(text.Text), noun = Named(subject.Noun), party = Named(subject.Party), fate = subject.Fate == Fate.None ? null : Json.Name(subject.Fate) }
            : null,
        attribution = quantity.Attribution is { } said ? new { claimant = Named(said.Claimant), start = Start(said.Span), end = End(said.Span) } : null,
        date = quantity.Date is { } date ? Date(date) : null,
        asOf = quantity.AsOf is { } asOf ? new { date = Date(asOf.Date), ground = Json.Name(asOf.Ground) } : null,
        quoted = quantity.IsQuoted,
        sentence = new { start = quantity.Sentence.Start, end = quantity.Sentence.End },
    };

    static object Group(FigureGroup group, List<InputText> texts, List<LineIndex> lines) => new
    {
        key = group.Key,
        label = group.Label,
        figures = group.Figures.Select(figure => new
        {
            file = texts[figure.Document].Name,
            start = figure.Quantity.Span.Start,
            end = figure.Quantity.Span.End,
            line = lines[figure.Document].At(figure.Quantity.Span.Start).Line,
            range = figure.Quantity.Range.ToString(),
            unit = figure.Quantity.Unit?.Code,
            claimant = Named(figure.Quantity.Attribution?.Claimant ?? ""),
            asOf = figure.Quantity.AsOf?.Date.ToString(),
        }),
        pairs = group.Disagreements.Select(pair => new { first = pair.First, second = pair.Second, claimantsDiffer = pair.ClaimantsDiffer, datesDiffer = pair.DatesDiffer }),
    };

    static object Date(DateSpan date) => new { from = Iso(date.From), to = Iso(date.To), yearInferred = date.YearIsInferred };

    static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string? Named(string name) => name.Length == 0 ? null : name;

    static int? Start(TextSpan span) => span.IsEmpty ? null : span.Start;

    static int? End(TextSpan span) => span.IsEmpty ? null : span.End;
}
