using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data.Outbox;
using Plumbline.Web.Live.Feed;
using Plumbline.Web.Security;
using Radzen;

namespace Plumbline.Web.Features.Administration;

public sealed partial class People(
    CallerAccessor callers, PeopleQuery query, AddPerson addPerson, ChangeRoles changeRoles, SuspendPerson suspendPerson,
    LiveFeed feed, DialogService dialogs) : ComponentBase, IAsyncDisposable
{
    readonly CancellationTokenSource closing = new();
    IDisposable? subscription;

    Actor actor = Actor.Anonymous;
    ImmutableArray<ListedPerson>? people;
    int newcomers;
    Refusal? refusal;
    RolesChanged? lastChange;
    AddedPerson? added;

    protected override async Task OnInitializedAsync()
    {
        subscription = feed.Subscribe(e => e.Kind is LiveEventKind.Person or LiveEventKind.SignIn
            ? InvokeAsync(() => LoadAsync(keepRows: true))
            : Task.CompletedTask);
        await LoadAsync(keepRows: false);
    }

    /// <param name="keepRows">Somebody else changed something: rows keep their places, and newcomers wait behind a button.</param>
    async Task LoadAsync(bool keepRows)
    {
        if (closing.IsCancellationRequested)
            return;
        actor = await callers.ReadActorOrVisitorAsync(closing.Token);
        var outcome = await query.RunAsync(actor, closing.Token);
        if (outcome is Outcome<ImmutableArray<ListedPerson>>.Done { Value: var now })
        {
            var shown = keepRows && people is { } before
                ? [.. before.Select(p => now.FirstOrDefault(n => n.Id == p.Id)).OfType<ListedPerson>()]
                : now;
            people = shown;
            newcomers = now.Length - shown.Length;
        }
        else if (outcome is Outcome<ImmutableArray<ListedPerson>>.Refused { Why: var why })
        {
            (people, refusal, lastChange, added) = (null, why, null, null);
        }
        StateHasChanged();
    }

    Task ShowAllAsync() => LoadAsync(keepRows: false);

    async Task AddAsync(NewPerson person)
    {
        var outcome = await addPerson.RunAsync(await callers.GetCallerAsync(), person, closing.Token);
        (added, refusal, lastChange) = outcome.Match<(AddedPerson?, Refusal?, RolesChanged?)>(a => (a, null, null), why => (null, why, null));
        await LoadAsync(keepRows: false);
    }

    async Task ChangeRolesAsync(Guid personId, ImmutableHashSet<Role> seen, ImmutableHashSet<Role> wanted)
    {
        var outcome = await changeRoles.RunAsync(await callers.GetCallerAsync(), personId, seen, wanted, closing.Token);
        (lastChange, refusal) = outcome.Match<(RolesChanged?, Refusal?)>(changed => (changed, null), why => (null, why));
        await LoadAsync(keepRows: true);
    }

    async Task UndoAsync()
    {
        if (lastChange is not { } change)
            return;
        await ChangeRolesAsync(change.PersonId, change.After, change.Before);
        lastChange = null;
    }

    async Task SuspendAsync(ListedPerson person)
    {
        var reason = await dialogs.OpenAsync<SuspendDialog>(
            $"Suspend {person.DisplayName}?", new() { [nameof(SuspendDialog.Name)] = person.DisplayName }) as string;
        if (reason is null)
            return;
        Show(await suspendPerson.RunAsync(await callers.GetCallerAsync(), person.Id, reason, closing.Token));
        await LoadAsync(keepRows: true);
    }

    async Task LiftAsync(ListedPerson person)
    {
        Show(await suspendPerson.LiftAsync(await callers.GetCallerAsync(), person.Id, closing.Token));
        await LoadAsync(keepRows: true);
    }

    void Show(Outcome<Guid> outcome) => (refusal, lastChange) = (outcome.Match<Refusal?>(_ => null, why => why), null);

    string? WhyNot(ListedPerson person, ReviewAction action) =>
        Permissions.Ask(actor, action, new Standing { IsSelf = person.Id == actor.Id }).WhyNot;

    static string InWords(ImmutableHashSet<Role> roles) =>
        roles.IsEmpty ? "no role" : string.Join(", ", roles.Order().Select(RoleNames.Name));

    public async ValueTask DisposeAsync()
    {
        subscription?.Dispose();
        await closing.CancelAsync();
        closing.Dispose();
    }
}
