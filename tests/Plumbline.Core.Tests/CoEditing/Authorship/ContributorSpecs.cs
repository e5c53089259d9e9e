using static Plumbline.Core.Tests.CoEditing.Authorship.AuthoredText;

namespace Plumbline.Core.Tests.CoEditing.Authorship;

public class ContributorSpecs
{
    const string Published = "The weir was closed in May. The keeper was not asked. Two barges waited below.";

    [Fact]
    public void WhoeversWordsAreNewContributed() =>
        Assert.Equal([Ada], new AuthoredText(Published).Append(Ada, " It rained for nine days.").Contributors(Published));

    [Fact]
    public void WhoeversWordsWereAllRemovedDidNot() => Assert.Equal(
        [Ada],
        new AuthoredText(Published).Append(Ada, " It rained for nine days.").Append(Ben, " Nobody minded.").Replace(Ada, " Nobody minded.", "").Contributors(Published));

    [Fact]
    public void WhoeverTookPublishedWordsOutContributed() =>
        Assert.Equal([Ben], new AuthoredText(Published).Replace(Ben, "not ", "").Contributors(Published));

    [Fact]
    public void WhoeverTookOutWordsThatWereNeverPublishedDidNot() => Assert.Equal(
        [Ada],
        new AuthoredText(Published).Append(Ada, " It rained, sadly, for nine days.").Replace(Ben, ", sadly,", "").Contributors(Published));

    [Fact]
    public void AnUndoneDeletionIsNoContribution() => Assert.Empty(
        new AuthoredText(Published).Replace(Ben, " The keeper was not asked.", "").Replace(Ben, "May.", "May. The keeper was not asked.").Contributors(Published));

    [Fact]
    public void PublishedWordsTypedAgainAreNobodysContribution() => Assert.Empty(
        new AuthoredText("").Append(Ada, Published).Contributors(Published));

    [Fact]
    public void WithoutAPublishedVersionEveryAuthorOfTheTextContributed() => Assert.Equal(
        [Ada, Ben], new AuthoredText("").Append(Ada, "It rained. ").Append(Ben, "Nobody minded.").Contributors().Order());

    [Fact]
    public void AMovedSentenceIsNotItsMoversWriting() => Assert.Empty(
        new AuthoredText(Published).Replace(Ben, " The keeper was not asked.", "").Append(Ben, " The keeper was not asked.").Contributors(Published));

    [Fact]
    public void RepairsByTheServerAreNobodys() =>
        Assert.Empty(new AuthoredText("").Append(Guid.Empty, "It rained.").Contributors());
}
