using Plumbline.Core.Review;
using Plumbline.Core.Review.Claims;

namespace Plumbline.Core.Tests.Review.Claims;

public class ClaimLeaseTests
{
    static readonly DateTimeOffset Now = new(2031, 5, 4, 12, 0, 0, TimeSpan.Zero);
    static readonly Guid Holder = Guid.NewGuid();
    static readonly ClaimLease Lease = ClaimLease.Take(Holder, Now);

    [Fact]
    public void ItLastsHalfAnHour()
    {
        Assert.True(Lease.IsLive(Now.AddMinutes(30).AddTicks(-1)));
        Assert.False(Lease.IsLive(Now.AddMinutes(30)));
    }

    [Fact]
    public void ActivityGivesHalfAnHourMore() => Assert.Equal(
        new ClaimLease(Holder, Now.AddMinutes(50)), Assert.IsType<Outcome<ClaimLease>.Done>(Lease.Renew(Holder, Now.AddMinutes(20))).Value);

    [Fact]
    public void NobodyElseRenewsIt() => Assert.IsType<Refusal.Taken>(
        Assert.IsType<Outcome<ClaimLease>.Refused>(Lease.Renew(Guid.NewGuid(), Now)).Why);

    [Fact]
    public void AnEndedLeaseIsNotBroughtBack() => Assert.IsType<Refusal.Stale>(
        Assert.IsType<Outcome<ClaimLease>.Refused>(Lease.Renew(Holder, Now.AddMinutes(30))).Why);

    [Fact]
    public void OnlyItsHolderHoldsItAndOnlyWhileItLives()
    {
        Assert.True(Lease.IsHeldBy(Holder, Now));
        Assert.False(Lease.IsHeldBy(Guid.NewGuid(), Now));
        Assert.False(Lease.IsHeldBy(Holder, Now.AddHours(1)));
    }
}
