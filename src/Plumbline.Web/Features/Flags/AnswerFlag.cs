using Plumbline.Core.Review;
using Plumbline.Core.Review.Flags;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Features.Flags;

/// <summary>Whoever edits the draft says that the flagged words were rewritten or attributed; somebody else then checks.</summary>
public sealed class AnswerFlag(WriteLane lane)
{
    public Task<Outcome<FlagStep>> RewriteAsync(Caller caller, Guid flagId, Guid revisionSeen, string? note, CancellationToken cancellation) =>
        RunAsync(caller, flagId, revisionSeen, FlagTrigger.Rewrite, note, cancellation);

    public Task<Outcome<FlagStep>> AttributeAsync(Caller caller, Guid flagId, Guid revisionSeen, string? note, CancellationToken cancellation) =>
        RunAsync(caller, flagId, revisionSeen, FlagTrigger.Attribute, note, cancellation);

    /// <summary>The check of the new text, by somebody who did not write it.</summary>
    public Task<Outcome<FlagStep>> CheckAsync(Caller caller, Guid flagId, Guid revisionSeen, string? note, CancellationToken cancellation) =>
        RunAsync(caller, flagId, revisionSeen, FlagTrigger.CheckNewText, note, cancellation);

    Task<Outcome<FlagStep>> RunAsync(
        Caller caller, Guid flagId, Guid revisionSeen, FlagTrigger trigger, string? note, CancellationToken cancellation) =>
        lane.ChangeAsync<FlagStep>(caller, change => TypedText.TooLong(note) is { } refusal ? refusal : change.WithFlag(flagId, (flag, standing) =>
            change.Take(flag, trigger, standing, revisionSeen, note: note)), cancellation);
}
