using System.Collections.Concurrent;
using System.Collections.Immutable;
using Plumbline.Core.Figures;
using Plumbline.Core.Neutrality;

namespace Plumbline.Web.Features.Shared.Figures;

/// <summary>
/// The figures of texts that never change, revisions and sources, read once: every step of a submission asks how many
/// conflicts it has.
/// </summary>
static class ReadFigures
{
    const int MostKept = 512;

    static readonly ConcurrentDictionary<(Guid Text, string Parties), ImmutableArray<Quantity>> Kept = new();

    /// <param name="id">Of the revision or source.</param>
    public static ImmutableArray<Quantity> Of(Guid id, string text, IReadOnlyList<Party> parties, CancellationToken cancellation)
    {
        var key = (id, string.Join('|', parties.Select(party => string.Join(',', [party.Name, .. party.Aliases, .. party.Demonyms, .. party.Metonyms]))));
        if (Kept.TryGetValue(key, out var kept))
            return kept;
        if (Kept.Count >= MostKept)
            Kept.Clear();
        return Kept[key] = FigureReader.Read(text, parties, cancellation);
    }
}
