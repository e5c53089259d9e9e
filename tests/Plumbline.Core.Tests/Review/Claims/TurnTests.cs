using Plumbline.Core.Review;
using Plumbline.Core.Review.Claims;
using static Plumbline.Core.Review.SubmissionState;

namespace Plumbline.Core.Tests.Review.Claims;

public class TurnTests
{
    static readonly DateTimeOffset Start = new(2031, 5, 4, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(Draft, Turn.Contributor)]
    [InlineData(Submitted, Turn.Reviewers)]
    [InlineData(InReview, Turn.Reviewers)]
    [InlineData(ChangesRequested, Turn.Contributor)]
    [InlineData(ReadyForDecision, Turn.Editors)]
    [InlineData(Approved, Turn.Editors)]
    [InlineData(Rejected, Turn.Contributor)]
    [InlineData(Published, Turn.Nobody)]
    [InlineData(Superseded, Turn.Nobody)]
    [InlineData(Unpublished, Turn.Editors)]
    [InlineData(Abandoned, Turn.Nobody)]
    public void EachStateIsSomebodysTurn(SubmissionState state, Turn turn) => Assert.Equal(turn, Turns.Of(state));

    [Fact]
    public void EveryStateHasATurn() => Assert.All(Enum.GetValues<SubmissionState>(), state => Turns.Of(state));

    [Fact]
    public void WaitingIsCountedFromWhenTheTurnCame()
    {
        var revision = Guid.NewGuid();
        StateChange At(int hours, SubmissionState state) => new(state, revision, Start.AddHours(hours));

        Assert.Equal(
            TimeSpan.FromHours(9),
            Turns.Waited([At(0, Submitted), At(5, ChangesRequested), At(20, Submitted), At(24, InReview)], Start.AddHours(29)));
    }
}
