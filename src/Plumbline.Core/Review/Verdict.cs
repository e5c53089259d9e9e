namespace Plumbline.Core.Review;

/// <summary>What a reviewer recommends.</summary>
public enum Verdict
{
    Approve,
    RequestChanges,
    Reject,
}
