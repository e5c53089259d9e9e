using System.Diagnostics;
using Plumbline.Core.Neutrality;
using Plumbline.Core.Neutrality.Balance;
using Plumbline.Core.Neutrality.HouseStyle;
using Plumbline.Core.Neutrality.Swap;
using Plumbline.Core.Tests.Neutrality.HouseStyle;

namespace Plumbline.Core.Tests.Neutrality;

/// <summary>A megabyte of anything stays linear with parties, names and terms too; see <see cref="HostileInputTests"/> for the limit.</summary>
public class HostileDocumentTests
{
    static readonly TimeSpan Generous = TimeSpan.FromSeconds(60);

    static readonly Party[] Dated = [.. Parties.Both.Select(party => party with { From = new DateOnly(1920, 1, 1) })];

    static readonly EntryStyle Style = Styles.Of("""
        terms:
          - accepted: [claim~v]
          - forbidden: [toll]
        names:
          - {place: Port Arle, reason: It was renamed., names: [{name: Port Arle, from: 1920, first: Port Arle (then Arlehaven)}], avoid: [Arlegrad]}
        """).For("");

    [Theory]
    [InlineData("Orlow said that the ")]
    [InlineData("Orlow claimed that Tamsin ")]
    [InlineData("it claimed that the ")]
    [InlineData("in 1905 Orlow and the ")]
    [InlineData("Arlegrad in 1905 and the ")]
    [InlineData("*Port Arle the ")]
    [InlineData("the toll of claims, ")]
    [InlineData("Orlow's brazen attack by the ")]
    [InlineData("“the words” Orlow said of the ")]
    [InlineData("x[^1] Orlow was killed by the ")]
    [InlineData("the Free   Town of ")]
    [InlineData("Orlow said so. It claimed that the toll was old. ")]
    public void AMegabyteIsReadInLinearTime(string repeated)
    {
        var text = string.Concat(Enumerable.Repeat(repeated, 1_000_000 / repeated.Length));
        var clock = Stopwatch.StartNew();

        var document = new DocumentAnalysis(Dated, Style);
        document.Update(text, CancellationToken.None);
        document.Update(text + "x", CancellationToken.None);
        SwapCheck.Of(text, Dated, Style, CancellationToken.None);
        BalanceProfile.Of(text, Dated, CancellationToken.None);

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Generous);
    }
}
