using Plumbline.Core.Review.Rights;

namespace Plumbline.Core.Tests.Review.Rights;

static class Standings
{
    /// <summary>Every combination there is: two to the power of eleven.</summary>
    public static IReadOnlyList<Standing> All { get; } = [.. Enumerable.Range(0, 1 << 11).Select(Of)];

    /// <summary>At most three things true at once; enough where no rule looks at more.</summary>
    public static IReadOnlyList<Standing> Simple { get; } =
        [.. Enumerable.Range(0, 1 << 11).Where(bits => int.PopCount(bits) <= 3).Select(Of)];

    static Standing Of(int bits)
    {
        bool Bit(int i) => (bits & (1 << i)) != 0;
        return new Standing
        {
            ContributedToRevision = Bit(0),
            HasConflictOfInterest = Bit(1),
            HasAnsweredConflictOfInterest = Bit(2),
            OwnsDraft = Bit(3),
            InvitedToDraft = Bit(4),
            HoldsClaim = Bit(5),
            ConfirmedThisFlag = Bit(6),
            DismissedThisFlag = Bit(7),
            StartedIt = Bit(8),
            IsSelf = Bit(9),
            IsLastAdmin = Bit(10),
        };
    }
}
