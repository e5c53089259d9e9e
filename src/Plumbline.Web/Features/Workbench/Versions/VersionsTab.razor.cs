using Microsoft.AspNetCore.Components;
using Plumbline.Core.Review;
using Plumbline.Data.Changes;
using Plumbline.Data.Outbox;
using Plumbline.Web.Live.Feed;
using Plumbline.Web.Security;

namespace Plumbline.Web.Features.Workbench.Versions;

public sealed partial class VersionsTab(
    VersionReader reader, NameCheckpoint naming, ChangeCheckpoint changing, RestoreText restoring, UndoRewrite undoing, CallerAccessor callers, LiveFeed feed)
{
    readonly CancellationTokenSource gone = new();
    IDisposable? subscription;
    VersionList? list;
    Refusal? refusal;
    string name = "";
    string? said;
    Func<Caller, Task<Said>>? takeBack;
    bool busy;

    [Parameter, EditorRequired] public Guid DraftId { get; set; }

    [Parameter, EditorRequired] public string Slug { get; set; } = "";

    /// <summary>What came of something, in a sentence, and how to take it back.</summary>
    sealed record Said(Refusal? Why, string Sentence = "", Func<Caller, Task<Said>>? TakeBack = null)
    {
        public static Said Of<T>(Outcome<T> outcome, Func<T, Said> done) => outcome.Match(done, why => new Said(why));
    }

    protected override async Task OnInitializedAsync()
    {
        subscription = feed.Subscribe(e => e.Kind is LiveEventKind.Draft && e.SubjectId == DraftId ? InvokeAsync(ReloadAsync) : Task.CompletedTask);
        await ReloadAsync();
    }

    async Task ReloadAsync()
    {
        if (gone.IsCancellationRequested)
            return;
        if (await callers.ReadActorAsync(gone.Token) is not Outcome<Actor>.Done { Value: var actor })
        {
            refusal = new Refusal.NotSignedIn("Your sign-in has ended. Sign in again to see the versions.");
            return;
        }
        switch (await reader.ReadAsync(actor, DraftId, gone.Token))
        {
            case Outcome<VersionList>.Done read:
                list = read.Value;
                break;
            case Outcome<VersionList>.Refused refused:
                refusal = refused.Why;
                break;
        }
        StateHasChanged();
    }

    Task NameAsync()
    {
        var typed = name;
        return RunAsync(async caller => Said.Of(await naming.RunAsync(caller, DraftId, typed, gone.Token), _ =>
        {
            name = "";
            return new Said(null, $"Kept as “{typed.Trim()}”.");
        }));
    }

    Task RestoreAsync(VersionLine line) => RunAsync(async caller => VersionReference.Parse(line.Reference) is { } reference
        ? Said.Of(
            await restoring.RunAsync(caller, DraftId, reference, versionSeen: null, gone.Token),
            restored => new Said(null, $"“{restored.Name}” is the draft’s text now. What stood there is kept below.", TakeBackOf(restored.CheckpointId)))
        : new Said(new Refusal.Invalid("This is not a text that can be restored.")));

    Func<Caller, Task<Said>> TakeBackOf(Guid checkpoint) => async caller =>
        Said.Of(await undoing.RunAsync(caller, DraftId, checkpoint, gone.Token), _ => new Said(null, "Taken back. What was typed since is still there."));

    Task RenameAsync(VersionLine line, string given) => RunAsync(async caller => line.Checkpoint is { } checkpoint
        ? Said.Of(await changing.RenameAsync(caller, DraftId, checkpoint.Id, checkpoint.Version, given, gone.Token), _ => new Said(null, "Renamed."))
        : new Said(new Refusal.Invalid("Revisions keep their names.")));

    Task RemoveAsync(VersionLine line) => RunAsync(async caller => line.Checkpoint is { } checkpoint
        ? Said.Of(
            await changing.RemoveAsync(caller, DraftId, checkpoint.Id, checkpoint.Version, gone.Token),
            removed => new Said(null, $"“{line.Name}” is not listed any more.", async again =>
                Said.Of(await changing.TakeBackRemovalAsync(again, DraftId, removed.CheckpointId, removed.Version, gone.Token), _ => new Said(null, "It is listed again."))))
        : new Said(new Refusal.Invalid("Revisions stay.")));

    async Task RunAsync(Func<Caller, Task<Said>> act)
    {
        (busy, refusal, said, takeBack) = (true, null, null, null);
        var outcome = await act(await callers.GetCallerAsync());
        (busy, refusal, takeBack) = (false, outcome.Why, outcome.TakeBack);
        said = outcome.Why is null ? outcome.Sentence : null;
        await ReloadAsync();
    }

    public async ValueTask DisposeAsync()
    {
        subscription?.Dispose();
        await gone.CancelAsync();
        gone.Dispose();
    }
}
