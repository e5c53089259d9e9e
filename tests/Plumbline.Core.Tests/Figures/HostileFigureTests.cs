using System.Diagnostics;
using Plumbline.Core.Figures;
using Plumbline.Core.Figures.Grouping;

namespace Plumbline.Core.Tests.Figures;

/// <summary>A megabyte of anything is read and grouped in linear time; quadratic reading would take hours.</summary>
public sealed class HostileFigureTests
{
    static readonly TimeSpan Generous = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData("7")]
    [InlineData("7,")]
    [InlineData(",")]
    [InlineData("a")]
    [InlineData("hundred ")]
    [InlineData("two hundred and ")]
    [InlineData("7 ")]
    [InlineData("777 ")]
    [InlineData("7 dogs and ")]
    [InlineData("7 km² (")]
    [InlineData("at least ")]
    [InlineData("between 7 and ")]
    [InlineData("12 May ")]
    [InlineData("12–")]
    [InlineData("Velden said ")]
    [InlineData("according to ")]
    [InlineData("killed 7 soldiers were killed. ")]
    [InlineData("On 1 May 2021 7 Velden soldiers were killed. ")]
    [InlineData("a soldier was ")]
    [InlineData("(Name Of ")]
    [InlineData("of whom ")]
    [InlineData("7 | ")]
    public void AMegabyteIsReadInLinearTime(string repeated)
    {
        var text = string.Concat(Enumerable.Repeat(repeated, 1_000_000 / repeated.Length));
        var clock = Stopwatch.StartNew();

        var figures = FigureReader.Read(text, []);
        FigureGroups.Of([(text, figures), (text, figures)]);

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Generous);
    }
}
