namespace Plumbline.Core.Neutrality;

/// <summary>Where a phrase fits two labels, the one earlier in this order speaks.</summary>
static class Precedence
{
    static readonly Label[] Order =
    [
        Label.FalseSymmetry,
        Label.VagueAppeal,
        Label.Agentless,
        Label.FalseBalance,
        Label.Doubt,
        Label.ReportingVerb,
        Label.Weasel,
        Label.Motive,
        Label.Euphemism,
        Label.LoadedTerm,
        Label.Editorializing,
        Label.Intensifier,
    ];

    static readonly int[] Places = [.. Labels.All.Select(label => Array.IndexOf(Order, label))];

    public static int Of(Label label) => Places[(int)label];
}
