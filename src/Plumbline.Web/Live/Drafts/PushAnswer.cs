using Plumbline.Core.CoEditing;

namespace Plumbline.Web.Live.Drafts;

/// <param name="Kind">"accepted", "duplicate", "tooOld", "invalid", "tooLarge", "frozen", "refused" or "signedOut".</param>
/// <param name="Version">Up to where the caller's changes are durable; null when they are not.</param>
public sealed record PushAnswer(string Kind, long? Version, string? Reason)
{
    public static PushAnswer Refused(string reason) => new("refused", null, reason);

    public static PushAnswer SignedOut(string reason) => new("signedOut", null, reason);

    public static PushAnswer Invalid(string reason) => new("invalid", null, reason);

    public static PushAnswer Of(PushResult result) => result switch
    {
        PushResult.Accepted accepted => new("accepted", accepted.ToVersion, null),
        PushResult.Duplicate duplicate => new("duplicate", duplicate.Version, null),
        PushResult.TooOld => new("tooOld", null, "The draft has changed too much since these changes were made."),
        PushResult.TooLarge large => new("tooLarge", null, large.Reason),
        PushResult.Frozen frozen => new("frozen", null, frozen.Reason),
        PushResult.Invalid invalid => Invalid(invalid.Reason),
        _ => throw new InvalidOperationException(),
    };
}
