namespace Plumbline.Core.Review.Flags;

/// <summary>What a flag's state means for totals and for the analyser's next run.</summary>
public static class FlagRules
{
    /// <summary>Still asks something of somebody.</summary>
    public static bool IsUnsettled(FlagState state) =>
        state is FlagState.Open or FlagState.Reopened or FlagState.Confirmed
            or FlagState.Rewritten or FlagState.Attributed;

    /// <summary>Counts in totals: dismissed ones never do, nor do those whose text is gone.</summary>
    public static bool Counts(FlagState state) => IsUnsettled(state) || state == FlagState.Closed;

    /// <summary>A finding at the place of a dismissed flag is shown again only once the text has changed.</summary>
    public static bool MayShowAgain(FlagState state, bool textIsUnchanged) =>
        state != FlagState.Dismissed || !textIsUnchanged;
}
