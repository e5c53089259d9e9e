using System.Collections.Immutable;
using Plumbline.Core.Figures.Reading;
using Plumbline.Core.Neutrality;
using Plumbline.Core.Sources;
using Plumbline.Core.Text;

namespace Plumbline.Core.Figures.Infoboxes;

/// <summary>Reads the figures of an infobox, which says in labels and columns what prose says in sentences.</summary>
public static class InfoboxFigures
{
    /// <returns>The infobox as lines that people can read, and its quantities; half-open, UTF-16 code units in those lines.</returns>
    /// <param name="fields">In the infobox's order.</param>
    public static (string Text, ImmutableArray<Quantity> Quantities) Read(
        IReadOnlyList<InfoboxField> fields, IReadOnlyList<Party> parties, CancellationToken cancellation = default)
    {
        var lines = InfoboxLines.Of(fields);
        var text = string.Join("\n\n", lines.Select(line => line.Text));
        var stems = new PartyStems(parties);
        var found = ImmutableArray.CreateBuilder<Quantity>();
        var (line, end) = (-1, -2);
        foreach (var quantity in FigureReader.Read(text, parties, cancellation))
        {
            while (quantity.Span.Start >= end + 2)
                end = end + 2 + lines[++line].Text.Length;
            found.Add(Said(quantity, lines[line], stems));
        }
        return (text, found.ToImmutable());
    }

    static Quantity Said(Quantity quantity, InfoboxLine line, PartyStems stems)
    {
        if (line.Side is { } side && quantity.Subject is { Party: "" } subject)
            quantity = quantity with { Subject = subject with { Party = SideOf(side, stems) } };
        if (line.Claimant is { } claimant && quantity.Attribution is null)
            quantity = quantity with { Attribution = new FigureAttribution(default, claimant) };
        return quantity;
    }

    static string SideOf(string name, PartyStems stems) =>
        Tokens.Of(name).Select(stems.Of).FirstOrDefault(side => side.Length > 0) ?? "";
}
