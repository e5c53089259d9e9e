using System.Diagnostics;
using Plumbline.Core.Neutrality;

namespace Plumbline.Core.Tests.Neutrality;

/// <summary>
/// A megabyte of anything is read in linear time. Quadratic reading of these texts would take 10^12 steps, hours
/// rather than seconds, so the limit is generous and the machine's speed does not matter.
/// </summary>
public class HostileInputTests
{
    static readonly TimeSpan Generous = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData("", "a")]
    [InlineData("\"", "word the of ")]
    [InlineData("", "“the a ")]
    [InlineData("", "““”the ")]
    [InlineData("", "'the s ")]
    [InlineData("", "the 's men' ")]
    [InlineData("", "[the ")]
    [InlineData("", "a](")]
    [InlineData("", "`a``")]
    [InlineData("", "<a ")]
    [InlineData("", "<!-- the ")]
    [InlineData("", "the][")]
    [InlineData("", "&the")]
    [InlineData("", "\\`the ")]
    [InlineData("", "<!--\n")]
    [InlineData("", "e\u0301")]
    [InlineData("", "\u05D0\u200F ")]
    [InlineData("", "the both sides of in ")]
    [InlineData("", "the critics claimed that they were ")]
    [InlineData("", "was killed and the ")]
    [InlineData("", "killed by the ")]
    [InlineData("", "court found but the ")]
    [InlineData("", "the call for the on ")]
    [InlineData("", ". ")]
    [InlineData("", "x[^1] the ")]
    [InlineData("", "> \n")]
    [InlineData("", "```\n")]
    [InlineData("", "- the\n")]
    public void AMegabyteIsReadInLinearTime(string head, string repeated)
    {
        var text = head + string.Concat(Enumerable.Repeat(repeated, 1_000_000 / repeated.Length));
        var clock = Stopwatch.StartNew();

        Analyser.Default.Analyse(text, [], CancellationToken.None);

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Generous);
    }
}
