using Microsoft.AspNetCore.Components;
using Plumbline.Core.Review;
using Plumbline.Data.Changes;
using Plumbline.Data.Outbox;
using Plumbline.Web.Features.Shared.Submissions;
using Plumbline.Web.Features.Shared.Tabs;
using Plumbline.Web.Features.Workbench.Writing;
using Plumbline.Web.Live.Feed;
using Plumbline.Web.Security;

namespace Plumbline.Web.Features.Workbench;

public sealed partial class DraftPage(
    WorkbenchQuery query, CallerAccessor callers, LiveFeed feed, SubmitDraft submitDraft, RebaseDraft rebaseDraft, ResubmitDraft resubmitDraft)
{
    enum Panel
    {
        None,
        Submit,
        Sources,
    }

    static readonly (string Id, string Name)[] Panes = [("source", "Sources · preview"), ("draft", "Draft"), ("rail", "Findings")];

    readonly CancellationTokenSource gone = new();
    IDisposable? subscription;
    EditorHost? editor;

    Actor actor = Actor.Anonymous;
    WorkbenchView? view;
    EditorFindings? findings;

    /// <summary>How often the text was read since it was opened: what stands beside it looks again.</summary>
    int readings;
    EditorStatus status = EditorStatus.Opening;
    Refusal? loadRefusal;
    Refusal? refusal;
    (string Text, string Href, string Link)? done;
    Panel panel;
    string rail = "findings";
    string pane = "draft";
    string beside = BesideTheDraft.SourcesTab;

    [Parameter] public Guid DraftId { get; set; }

    bool IsOwner => view?.OwnerId == actor.Id;

    IReadOnlyList<TabItem> RailTabs =>
    [
        new("findings", "Findings", findings?.List.Count ?? 0),
        new("threads", "Threads", Threads.View?.Open),
        new("evidence", "Evidence", Board.View?.Links.Length),
        new("changes", "Changes"),
        new("versions", "Versions"),
        new("checks", "Checks"),
    ];

    bool IsResubmission => view?.Submission?.State is not (null or SubmissionState.Draft or SubmissionState.Abandoned or SubmissionState.Published or SubmissionState.Superseded);

    protected override async Task OnInitializedAsync()
    {
        subscription = feed.Subscribe(e => e.EntryId is { } entry && entry == view?.EntryId && e.Kind is not LiveEventKind.Draft
            ? InvokeAsync(ReloadAsync)
            : Task.CompletedTask);
        evidenceSubscription = Board.Subscribe(OnBoardChangedAsync);
        threadSubscription = Threads.Subscribe(OnThreadsChangedAsync);
        await ReloadAsync();
    }

    /// <summary>Everything around the text; the editor is rendered once and keeps its own connection.</summary>
    async Task ReloadAsync()
    {
        if (gone.IsCancellationRequested)
            return;
        if (await callers.ReadActorAsync(gone.Token) is not Outcome<Actor>.Done { Value: var now })
        {
            refusal = new Refusal.NotSignedIn("Your sign-in has ended. What you typed is kept in this browser.");
            return;
        }
        actor = now;
        switch (await query.ReadAsync(actor, DraftId, gone.Token))
        {
            case Outcome<WorkbenchView>.Done read:
                view = read.Value;
                break;
            case Outcome<WorkbenchView>.Refused refused when view is null:
                loadRefusal = refused.Why;
                break;
            case Outcome<WorkbenchView>.Refused refused:
                // The text stays on the screen: it may hold words that nobody else has.
                refusal = refused.Why;
                break;
        }
        StateHasChanged();
        // Not before the text stands: over a long one it takes the time in which somebody could write already.
        if (view is not null && status.State is not "opening")
            await LoadPinnedAsync();
    }

    void OpenSubmit() => (panel, refusal, done) = (panel == Panel.Submit ? Panel.None : Panel.Submit, null, null);

    async Task SubmitAsync(SubmitForm.Filled filled)
    {
        (refusal, done) = (null, null);
        var caller = await callers.GetCallerAsync();
        var request = new SubmitRequest(DraftId, await editor!.VersionAsync(), filled.Summary, filled.HasConflict);
        var outcome = IsResubmission
            ? await resubmitDraft.RunAsync(caller, view!.Submission!.Id, view.Submission.RevisionId, request, filled.Summary, gone.Token)
            : await submitDraft.RunAsync(caller, request, gone.Token);
        switch (outcome)
        {
            case Outcome<SubmissionStep>.Done submitted:
                panel = Panel.None;
                done = ("Submitted. It is in the reviewers’ queue now; you can go on writing here.", $"/submissions/{submitted.Value.SubmissionId}", "Open the submission");
                await ReloadAsync();
                break;
            case Outcome<SubmissionStep>.Refused refused:
                refusal = refused.Why;
                break;
        }
    }

    async Task ApplyAsync((int Finding, string Title) suggestion)
    {
        refusal = null;
        if (!await editor!.ApplyAsync(suggestion.Finding, suggestion.Title))
            refusal = new Refusal.Stale("The text has changed there since. Nothing was replaced; the finding will be made again in a moment.");
    }

    async Task TryAsync<T>(Func<Caller, CancellationToken, Task<Outcome<T>>> operation)
    {
        refusal = (await operation(await callers.GetCallerAsync(), gone.Token)).Match(_ => (Refusal?)null, why => why);
        await ReloadAsync();
    }

    Task RebaseAsync() => TryAsync((caller, c) => rebaseDraft.RunAsync(caller, DraftId, view!.PublishedRevisionId, c));

    public async ValueTask DisposeAsync()
    {
        subscription?.Dispose();
        evidenceSubscription?.Dispose();
        threadSubscription?.Dispose();
        await gone.CancelAsync();
        gone.Dispose();
    }
}
