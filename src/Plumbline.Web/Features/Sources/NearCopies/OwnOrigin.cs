using Plumbline.Core.Comparison.NearCopies;

namespace Plumbline.Web.Features.Sources.NearCopies;

sealed record OwnRevision(int Number, DateOnly At, Fingerprint Fingerprint);

/// <summary>A source that a revision of the entry nearly holds.</summary>
/// <param name="IsOlder">The revision stood here before the source appeared: the source is a mirror. Without a date of the source nobody can say.</param>
sealed record OwnOrigin(int Revision, bool IsOlder)
{
    // A mirror adds its own header and drops some; two texts of one agency differ in less.
    const double NearlyAll = 0.75;

    public static OwnOrigin? Of(Fingerprint source, DateOnly? published, List<OwnRevision> revisions) =>
        revisions.Find(revision => source.ShareIn(revision.Fingerprint) >= NearlyAll) is { } first
            ? new OwnOrigin(first.Number, published > first.At)
            : null;

    public static bool AreSameText(Fingerprint one, Fingerprint other) => one.ShareIn(other) >= NearlyAll && other.ShareIn(one) >= NearlyAll;
}
