using Plumbline.Core.Neutrality;
using Plumbline.Core.Neutrality.Balance;
using Plumbline.Web.Features.Shared.Evidence;

namespace Plumbline.Web.Features.Workbench;

/// <summary>Counts how a draft speaks of each party. The sources it is set beside are evidence that speaks for nobody.</summary>
public sealed class BalanceQuery(DraftBesideSources desk)
{
    static readonly (BalanceFigure Figure, string Name)[] Figures =
    [
        (BalanceFigure.Sentences, "sentences that name it"),
        (BalanceFigure.NeutralVerbs, "neutral verbs"),
        (BalanceFigure.DoubtingVerbs, "doubting verbs"),
        (BalanceFigure.VouchingVerbs, "vouching verbs"),
        (BalanceFigure.Labels, "contentious labels"),
        (BalanceFigure.NamedDoerOfHarm, "named as doer of harm"),
        (BalanceFigure.HarmWithNoDoer, "harm with no doer"),
        (BalanceFigure.Quotations, "quotations"),
        (BalanceFigure.AttributedClaims, "attributed claims"),
        (BalanceFigure.UnattributedClaims, "unattributed claims"),
    ];

    public async Task<BalanceView?> ReadAsync(WorkbenchView view, CancellationToken cancellation)
    {
        if (await desk.ReadAsync(view.DraftId, view.EntryId, cancellation) is not { } read)
            return null;
        var independent = read.Sources.Where(source => source.AffiliatedParty is null).Select(source => source.Text).ToList();
        return await Task.Run(() => View(view.Parties, read.Text, independent, cancellation), cancellation);
    }

    static BalanceView View(IReadOnlyList<Party> parties, string text, List<string> sources, CancellationToken cancellation)
    {
        var draft = BalanceProfile.Of(text, parties, cancellation);
        var others = sources.ConvertAll(source => BalanceProfile.Of(source, parties, cancellation));
        return new BalanceView(
            [.. parties.Select(party => party.Name)],
            [
                .. Figures.Select(row => new BalanceRow(
                    row.Name,
                    [.. draft.Parties.Select(party => party.Figures[row.Figure])],
                    sources.Count == 0 ? [] : [.. parties.Select((_, i) => others.Sum(other => other.Parties[i].Figures[row.Figure].Length))])),
            ],
            [.. draft.Asymmetries.Select(asymmetry => asymmetry.Message)],
            sources.Count,
            draft.NotChecked.Length);
    }
}
