using System.Collections.Concurrent;
using System.Collections.Immutable;
using Plumbline.Core.Figures;
using Plumbline.Core.Figures.Infoboxes;
using Plumbline.Core.Neutrality;
using Plumbline.Core.Sources;

namespace Plumbline.Web.Features.Shared.Figures;

/// <summary>
/// The figures of texts that never change, revisions and sources, read once: every step of a submission asks how many
/// conflicts it has.
/// </summary>
static class ReadFigures
{
    const int MostKept = 512;

    static readonly ConcurrentDictionary<(Guid Text, bool IsInfobox, string Parties), (string Text, ImmutableArray<Quantity> Quantities)> Kept = new();

    /// <param name="id">Of the revision or source.</param>
    public static ImmutableArray<Quantity> Of(Guid id, string text, IReadOnlyList<Party> parties, CancellationToken cancellation) =>
        Keep(id, isInfobox: false, parties, () => (text, FigureReader.Read(text, parties, cancellation))).Quantities;

    /// <param name="id">Of the source.</param>
    /// <returns>The infobox as lines, and the figures in them.</returns>
    public static (string Text, ImmutableArray<Quantity> Quantities) OfInfobox(
        Guid id, IReadOnlyList<InfoboxField> fields, IReadOnlyList<Party> parties, CancellationToken cancellation) =>
        Keep(id, isInfobox: true, parties, () => InfoboxFigures.Read(fields, parties, cancellation));

    static (string Text, ImmutableArray<Quantity> Quantities) Keep(
        Guid id, bool isInfobox, IReadOnlyList<Party> parties, Func<(string Text, ImmutableArray<Quantity> Quantities)> read)
    {
        var key = (id, isInfobox, string.Join('|', parties.Select(party => string.Join(',', [party.Name, .. party.Aliases, .. party.Demonyms, .. party.Metonyms]))));
        if (Kept.TryGetValue(key, out var kept))
            return kept;
        if (Kept.Count >= MostKept)
            Kept.Clear();
        return Kept[key] = read();
    }
}
