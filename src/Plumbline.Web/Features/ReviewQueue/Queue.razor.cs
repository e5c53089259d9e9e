using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Plumbline.Core.Review;
using Plumbline.Data.Outbox;
using Plumbline.Web.Features.Shared;
using Plumbline.Web.Live.Feed;
using Plumbline.Web.Security;

namespace Plumbline.Web.Features.ReviewQueue;

public sealed partial class Queue(QueueQuery query, CallerAccessor callers, LiveFeed feed, TimeProvider time, NavigationManager navigation)
{
    readonly CancellationTokenSource gone = new();
    IDisposable? subscription;
    Actor actor = Actor.Anonymous;

    /// <summary>What is on the screen; null until loaded.</summary>
    ImmutableArray<QueueItem>? items;

    /// <summary>What the store says now; shown when the reader asks for it.</summary>
    ImmutableArray<QueueItem> latest = [];
    int arrived;
    string typedFilter = "";

    [SupplyParameterFromQuery(Name = "tab")] string? TabInAddress { get; set; }

    [SupplyParameterFromQuery(Name = "q")] string? Keyword { get; set; }

    TimeProvider Time => time;

    QueueTab Tab => QueueTabs.FromAddress(TabInAddress);

    string Filter => Keyword?.Trim() ?? "";

    string FilterInAddress => Filter.Length == 0 ? "" : "&q=" + Uri.EscapeDataString(Filter);

    ImmutableArray<QueueItem> Shown => [.. Matching(items ?? [], Tab)];

    protected override async Task OnInitializedAsync()
    {
        subscription = feed.Subscribe(e =>
            e.Kind is LiveEventKind.Submission or LiveEventKind.Flag or LiveEventKind.Annotation or LiveEventKind.Person
                ? InvokeAsync(NoticeAsync)
                : Task.CompletedTask);
        await LoadAsync();
        items = latest;
    }

    protected override void OnParametersSet() => typedFilter = Filter;

    async Task LoadAsync()
    {
        actor = await callers.ReadActorOrVisitorAsync(gone.Token);
        latest = actor.IsAnonymous ? [] : await query.ReadAsync(actor, gone.Token);
    }

    /// <summary>Rows that are on the screen are brought up to date where they stand; new ones wait for a click.</summary>
    async Task NoticeAsync()
    {
        if (gone.IsCancellationRequested)
            return;
        await LoadAsync();
        var before = items ?? [];
        if (!Matching(before, Tab).Any())
        {
            ShowNew();
            return;
        }
        var shown = before.Select(i => i.SubmissionId).ToHashSet();
        var now = latest.ToDictionary(i => i.SubmissionId);
        items = [.. before.Where(i => now.ContainsKey(i.SubmissionId)).Select(i => now[i.SubmissionId])];
        arrived = Matching(latest, Tab).Count(i => !shown.Contains(i.SubmissionId));
        StateHasChanged();
    }

    void ShowNew()
    {
        items = latest;
        arrived = 0;
        StateHasChanged();
    }

    void ApplyFilter() => navigation.NavigateTo(
        $"/queue?tab={Tab.InAddress()}" + (string.IsNullOrWhiteSpace(typedFilter) ? "" : "&q=" + Uri.EscapeDataString(typedFilter.Trim())));

    int Count(QueueTab tab) => Matching(items ?? [], tab).Count();

    IEnumerable<QueueItem> Matching(ImmutableArray<QueueItem> all, QueueTab tab)
    {
        var now = time.GetUtcNow();
        return all.Where(item => tab.Holds(item, actor, now) && MatchesFilter(item));
    }

    bool MatchesFilter(QueueItem item) =>
        Filter.Length == 0
        || item.Title.Contains(Filter, StringComparison.OrdinalIgnoreCase)
        || item.Summary.Contains(Filter, StringComparison.OrdinalIgnoreCase)
        || item.OwnerName.Contains(Filter, StringComparison.OrdinalIgnoreCase);

    string Summary(ImmutableArray<QueueItem> all)
    {
        var now = time.GetUtcNow();
        var mine = all.Where(i => i.IsTurnOf(actor, now)).ToList();
        return mine.Count switch
        {
            0 => $"nothing waits for you · {all.Length} in all",
            1 => $"1 item waits for you, for {Waiting.InWords(now - mine[0].StateSince)}",
            _ => $"{mine.Count} items wait for you, the oldest for {Waiting.InWords(now - mine.Min(i => i.StateSince))}",
        };
    }

    string EmptyTitle => Filter.Length > 0 ? "Nothing matches this filter" : Tab switch
    {
        QueueTab.MyTurn => "Nothing waits for you",
        QueueTab.Unclaimed => "Nothing waits for a reviewer",
        QueueTab.Overdue => "Nothing is overdue",
        QueueTab.Mine => "You have nothing in review",
        _ => "The queue is empty",
    };

    string EmptyAdvice => Filter.Length > 0 ? "Try fewer letters, or another tab." : Tab switch
    {
        QueueTab.MyTurn => "New submissions appear here by themselves. Unclaimed and All show what waits for others.",
        QueueTab.Mine => "What you submit, and what you have claimed, is listed here.",
        _ => "It fills when somebody submits a draft from its workbench.",
    };

    public async ValueTask DisposeAsync()
    {
        subscription?.Dispose();
        await gone.CancelAsync();
        gone.Dispose();
    }
}
