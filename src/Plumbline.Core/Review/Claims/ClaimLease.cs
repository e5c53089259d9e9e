namespace Plumbline.Core.Review.Claims;

/// <summary>A reviewer's hold on a submission, kept alive by real activity. It blocks neither reading nor annotating.</summary>
/// <param name="ExpiresAt">UTC; at this moment the lease has ended.</param>
public sealed record ClaimLease(Guid Holder, DateTimeOffset ExpiresAt)
{
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(30);

    public static ClaimLease Take(Guid holder, DateTimeOffset now) => new(holder, now + Length);

    public bool IsLive(DateTimeOffset now) => now < ExpiresAt;

    public bool IsHeldBy(Guid person, DateTimeOffset now) => Holder == person && IsLive(now);

    /// <summary>Half an hour more from now; an ended lease is not brought back, the holder claims again.</summary>
    public Outcome<ClaimLease> Renew(Guid by, DateTimeOffset now)
    {
        if (by != Holder)
            return new Refusal.Taken("Somebody else holds this review.");
        if (!IsLive(now))
            return new Refusal.Stale("Your claim has ended; claim the review again.");
        return this with { ExpiresAt = now + Length };
    }
}
