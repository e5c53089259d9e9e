using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Plumbline.Core.Review;
using Plumbline.Data.Changes;
using Plumbline.Data.Outbox;
using Plumbline.Web.Live.Drafts.Suggestions;
using Plumbline.Web.Live.Feed;
using Plumbline.Web.Security;

namespace Plumbline.Web.Features.Workbench.Suggestions;

public sealed partial class ChangesTab(
    SuggestionsReader reader, DecideOnSuggestions decide, SuggestChanges suggest, CallerAccessor callers, LiveFeed feed)
{
    enum Verb
    {
        Accept,
        Reject,
        Reopen,
    }

    readonly CancellationTokenSource gone = new();
    readonly HashSet<Guid> chosen = [];
    IDisposable? subscription;
    SuggestionList? list;
    Refusal? refusal;
    string? said;
    ImmutableArray<Guid> undoable = [];
    bool busy;

    [Parameter, EditorRequired] public Guid DraftId { get; set; }

    [Parameter, EditorRequired] public Guid PersonId { get; set; }

    /// <summary>Somebody wants to see one in the text.</summary>
    [Parameter] public EventCallback<Guid> OnShow { get; set; }

    /// <summary>How many are open.</summary>
    [Parameter] public EventCallback<int> OnCounted { get; set; }

    string What => chosen.Count > 0 ? $"{chosen.Count} chosen" : "all";

    ImmutableArray<Guid> Chosen => [.. list!.Open.Select(s => s.Id).Where(id => chosen.Count == 0 || chosen.Contains(id))];

    /// <summary>The two halves of a replacement stand in one card.</summary>
    IEnumerable<ImmutableArray<SuggestionView>> Groups
    {
        get
        {
            var open = list!.Open;
            for (var i = 0; i < open.Length; i++)
            {
                var pair = i + 1 < open.Length && open[i].IsHalfOf(open[i + 1]);
                yield return pair ? [open[i], open[++i]] : [open[i]];
            }
        }
    }

    protected override async Task OnInitializedAsync()
    {
        subscription = feed.Subscribe(e => e.Kind == LiveEventKind.Draft && e.SubjectId == DraftId ? InvokeAsync(ReloadAsync) : Task.CompletedTask);
        await ReloadAsync();
    }

    async Task ReloadAsync()
    {
        if (gone.IsCancellationRequested)
            return;
        if (await callers.ReadActorAsync(gone.Token) is not Outcome<Actor>.Done { Value: var actor })
        {
            refusal = new Refusal.NotSignedIn("Your sign-in has ended. Sign in again to decide.");
            return;
        }
        switch (await reader.ReadAsync(actor, DraftId, gone.Token))
        {
            case Outcome<SuggestionList>.Done read:
                list = read.Value;
                chosen.IntersectWith(list.Open.Select(s => s.Id));
                await OnCounted.InvokeAsync(list.Open.Length);
                break;
            case Outcome<SuggestionList>.Refused refused:
                refusal = refused.Why;
                break;
        }
        StateHasChanged();
    }

    void Choose(ImmutableArray<SuggestionView> group, bool isChosen)
    {
        foreach (var one in group)
        {
            if (isChosen)
                chosen.Add(one.Id);
            else
                chosen.Remove(one.Id);
        }
    }

    async Task DecideAsync(Verb verb, ImmutableArray<Guid> ids)
    {
        var caller = await callers.GetCallerAsync();
        await RunAsync(verb, verb switch
        {
            Verb.Accept => decide.AcceptAsync(caller, DraftId, ids, gone.Token),
            Verb.Reject => decide.RejectAsync(caller, DraftId, ids, gone.Token),
            _ => decide.ReopenAsync(caller, DraftId, ids, gone.Token),
        });
    }

    Task UndoAsync() => DecideAsync(Verb.Reopen, undoable);

    async Task WithdrawAsync(ImmutableArray<Guid> ids)
    {
        busy = true;
        refusal = (await suggest.RunAsync(await callers.GetCallerAsync(), DraftId, list!.Version, [], ids, gone.Token)).Match(_ => (Refusal?)null, why => why);
        busy = false;
        await ReloadAsync();
    }

    async Task RunAsync(Verb verb, Task<Outcome<DecisionTaken>> decision)
    {
        (busy, refusal, said, undoable) = (true, null, null, []);
        var outcome = await decision;
        busy = false;
        switch (outcome)
        {
            case Outcome<DecisionTaken>.Done { Value: var taken }:
                var count = taken.Done.Length == 1 ? "One suggestion is" : $"{taken.Done.Length} suggestions are";
                var what = verb switch { Verb.Accept => "accepted", Verb.Reject => "rejected", _ => "open again" };
                said = string.Join(' ', taken.NotDone.Distinct().Prepend($"{count} {what}."));
                undoable = verb == Verb.Reopen ? [] : taken.Done;
                break;
            case Outcome<DecisionTaken>.Refused refused:
                refusal = refused.Why;
                break;
        }
        await ReloadAsync();
    }

    public async ValueTask DisposeAsync()
    {
        subscription?.Dispose();
        await gone.CancelAsync();
        gone.Dispose();
    }
}
