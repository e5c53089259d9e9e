using System.Collections.Immutable;
using Plumbline.Core.Neutrality.Balance;

namespace Plumbline.Web.Features.Workbench;

/// <summary>How the draft, and beside it its independent sources, speak of each party.</summary>
/// <param name="IndependentSources">How many sources the second figures are taken from; 0 leaves them out.</param>
public sealed record BalanceView(ImmutableArray<string> Parties, ImmutableArray<BalanceRow> Rows, ImmutableArray<string> Asymmetries, int IndependentSources, int NotChecked);

/// <param name="InDraft">By party, with the places in the draft's text.</param>
/// <param name="InSources">By party.</param>
public sealed record BalanceRow(string Name, ImmutableArray<ImmutableArray<Place>> InDraft, ImmutableArray<int> InSources)
{
    public int Largest => Math.Max(1, Math.Max(InDraft.Max(places => places.Length), InSources.DefaultIfEmpty(0).Max()));
}
