using System.Collections.Immutable;
using System.Security.Claims;
using Plumbline.Core.Comparison.Merging;
using Plumbline.Core.Review;
using Plumbline.Web.Features.Workbench.Merging;
using Plumbline.Web.Features.Workbench.Versions;
using Plumbline.Web.Security;

namespace Plumbline.Web.Api;

static class VersionsApi
{
    public static void MapVersionsApi(this RouteGroupBuilder api)
    {
        api.MapGet("/drafts/{id:guid}/versions", (Guid id, ClaimsPrincipal user, ApiActor actors, VersionReader reader, CancellationToken cancellation) =>
            actors.ReadAsync(user, actor => reader.ReadAsync(actor, id, cancellation), cancellation).ToResultAsync(list => TypedResults.Ok(list)))
            .Produces<VersionList>().WithSummary("A draft's checkpoints and its entry's revisions, the newest first.");

        api.MapPost("/drafts/{id:guid}/checkpoints", (Guid id, CheckpointRequest body, ClaimsPrincipal user, NameCheckpoint naming, CancellationToken cancellation) =>
            naming.RunAsync(user.ToCaller(), id, body.Name, cancellation).ToResultAsync(step => TypedResults.Ok(step)))
            .Produces<CheckpointStep>().WithSummary("Keeps the draft's text as it stands under a name.");

        api.MapPost("/drafts/{id:guid}/restore", (Guid id, RestoreRequest body, ClaimsPrincipal user, RestoreText restore, CancellationToken cancellation) =>
            RestoreAsync(restore, user, id, body, cancellation).ToResultAsync(done => TypedResults.Ok(done)))
            .Produces<RestoredText>().WithSummary("Puts an older text into the draft: checkpoint:ID, revision:NUMBER or published. What stood there is kept as a checkpoint.");

        api.MapPost("/drafts/{id:guid}/checkpoints/{checkpoint:guid}/undo", (Guid id, Guid checkpoint, ClaimsPrincipal user, UndoRewrite undo, CancellationToken cancellation) =>
            undo.RunAsync(user.ToCaller(), id, checkpoint, cancellation).ToResultAsync(version => TypedResults.Ok(new VersionAnswer(version))))
            .Produces<VersionAnswer>().WithSummary("Takes back the restore or merge before which this checkpoint was made. What was typed since stays.");

        api.MapGet("/drafts/{id:guid}/merge/{rival:guid}", (Guid id, Guid rival, ClaimsPrincipal user, ApiActor actors, MergeReader reader, CancellationToken cancellation) =>
            actors.ReadAsync(user, actor => reader.ReadAsync(actor, id, rival, cancellation), cancellation).ToResultAsync(merge => TypedResults.Ok(MergeAnswer.Of(merge))))
            .Produces<MergeAnswer>().WithSummary("What merging another draft of the entry into this one would take, and what has to be chosen about.");

        api.MapPost("/drafts/{id:guid}/merge/{rival:guid}", (Guid id, Guid rival, MergeChoicesRequest body, ClaimsPrincipal user, MergeDrafts merging, CancellationToken cancellation) =>
            MergeAsync(merging, user, id, rival, body, cancellation).ToResultAsync(done => TypedResults.Ok(done)))
            .Produces<MergedDraft>().WithSummary("Merges another draft of the entry into this one, as one change. Each conflict keeps left, right, both or own words.");
    }

    static async Task<Outcome<RestoredText>> RestoreAsync(RestoreText restore, ClaimsPrincipal user, Guid id, RestoreRequest body, CancellationToken cancellation) =>
        VersionReference.Parse(body.Text) is { } reference
            ? await restore.RunAsync(user.ToCaller(), id, reference, body.Version, cancellation)
            : new Refusal.Invalid("Name the text to restore: checkpoint:ID, revision:NUMBER or published.");

    static async Task<Outcome<MergedDraft>> MergeAsync(MergeDrafts merging, ClaimsPrincipal user, Guid id, Guid rival, MergeChoicesRequest body, CancellationToken cancellation)
    {
        var choices = new Dictionary<string, MergeChoice>(StringComparer.Ordinal);
        foreach (var (key, choice) in body.Choices ?? ImmutableDictionary<string, ConflictAnswer>.Empty)
        {
            if (MergeForm.Of(choice?.Keep, choice?.Words) is not { } read)
                return new Refusal.Invalid("A conflict keeps left, right, both or own.");
            choices[key] = read;
        }
        return await merging.RunAsync(user.ToCaller(), new MergeRequest(id, body.Version, rival, body.RivalVersion, choices), cancellation);
    }

    sealed record CheckpointRequest(string? Name);

    /// <param name="Version">The draft's version that the caller saw; null restores over whatever stands.</param>
    sealed record RestoreRequest(string? Text, long? Version);

    sealed record MergeChoicesRequest(long Version, long RivalVersion, ImmutableDictionary<string, ConflictAnswer>? Choices);

    sealed record ConflictAnswer(string? Keep, string? Words);

    sealed record VersionAnswer(long Version);

    /// <param name="Base">Number of the revision that both began from; null where they have none in common.</param>
    /// <param name="Taken">Passages that come from the rival without a question.</param>
    sealed record MergeAnswer(long Version, long RivalVersion, int? Base, int Taken, ImmutableArray<MergeConflict> Conflicts)
    {
        public static MergeAnswer Of(DraftMerge merge) => new(merge.Target.Version, merge.Rival.Version, merge.Base, merge.Taken.Length, merge.Conflicts);
    }
}
