namespace Plumbline.Core.Review;

public enum FlagState
{
    Open,
    Confirmed,
    Dismissed,
    Rewritten,
    Attributed,
    Stale,
    Closed,
    Reopened,
}
