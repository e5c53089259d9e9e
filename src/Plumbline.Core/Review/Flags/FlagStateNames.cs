namespace Plumbline.Core.Review.Flags;

/// <summary>A flag's states as they stand in a sentence.</summary>
public static class FlagStateNames
{
    public static string InWords(this FlagState state) => state switch
    {
        FlagState.Open => "open",
        FlagState.Confirmed => "confirmed",
        FlagState.Dismissed => "dismissed",
        FlagState.Rewritten => "rewritten and waiting for a check",
        FlagState.Attributed => "attributed and waiting for a check",
        FlagState.Stale => "without its text",
        FlagState.Closed => "closed",
        FlagState.Reopened => "open again",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, message: null),
    };

    internal static string WrongState(FlagTrigger trigger, FlagState now)
    {
        var from = FlagTransitions.By(trigger).SelectMany(row => row.From).Distinct().Select(InWords);
        return $"This flag is {now.InWords()} now; this can be done only while it is {string.Join(" or ", from)}.";
    }
}
