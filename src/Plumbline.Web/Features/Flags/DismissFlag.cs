using Plumbline.Core.Review;
using Plumbline.Core.Review.Flags;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Features.Flags;

/// <summary>Settles a flag as wrong or harmless, with one of the nine reasons.</summary>
public sealed class DismissFlag(WriteLane lane)
{
    /// <param name="note">Required for <see cref="DismissalReason.Other"/>.</param>
    /// <param name="link">Required for <see cref="DismissalReason.SettledEarlier"/>.</param>
    public Task<Outcome<FlagStep>> RunAsync(
        Caller caller, Guid flagId, Guid revisionSeen, DismissalReason? reason, string? note, string? link, CancellationToken cancellation)
    {
        var kept = string.Join(' ', new[] { note, link }.Where(part => !string.IsNullOrWhiteSpace(part)));
        return lane.ChangeAsync<FlagStep>(caller, change => TypedText.TooLong(kept) is { } refusal ? refusal : change.WithFlag(flagId, (flag, standing) =>
            change.Take(flag, FlagTrigger.Dismiss, standing, revisionSeen,
                facts => facts with { DismissalReason = reason, Note = note, Link = link }, $"{reason}: {kept}".TrimEnd(' ', ':')).Map(state =>
            {
                flag.DismissalReason = reason;
                flag.DismissalNote = kept.Length == 0 ? null : kept;
                return state;
            })), cancellation);
    }
}
