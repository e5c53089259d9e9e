using Plumbline.Core.Comparison.NearCopies;

namespace Plumbline.Core.Tests.Comparison.NearCopies;

public sealed class CopyScoreSpecs
{
    [Theory]
    [InlineData(0, 1000, 0)]
    [InlineData(1000, 1000, 1)]
    [InlineData(100, 100_000, 0.5)]
    [InlineData(250, 100_000, 0.75)]
    [InlineData(500, 100_000, 0.9)]
    [InlineData(1000, 100_000, 0.95)]
    [InlineData(33, 100, 0.4)]
    [InlineData(53, 100, 0.753)]
    public void AnchorsOfTheScale(int shared, int all, double score) => Assert.Equal(score, CopyScore.Of(shared, all), tolerance: 0.002);

    [Fact]
    public void MoreInCommonNeverScoresLess()
    {
        for (var shared = 1; shared <= 1500; shared++)
            Assert.True(CopyScore.Of(shared, 1500) >= CopyScore.Of(shared - 1, 1500) - 0.001, $"{shared}");
    }

    [Theory]
    [InlineData(0.399, CopyLevel.None)]
    [InlineData(0.4, CopyLevel.Possible)]
    [InlineData(0.749, CopyLevel.Possible)]
    [InlineData(0.75, CopyLevel.Suspected)]
    public void LevelsBeginWhereUsersOfEarwigsDetectorExpectThem(double score, CopyLevel level) => Assert.Equal(level, CopyScore.LevelOf(score));

    [Fact]
    public void ATextShorterThanAShingleScoresNothing() => Assert.Equal(0, CopyScore.Of(1, -2));
}
