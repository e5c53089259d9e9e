using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Core.Review;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Administration;

namespace Plumbline.Web.Tests.Features.Administration;

public sealed class RoleTests : IAsyncLifetime
{
    RunningApp app = null!;
    Guid ada;
    Guid carl;

    public async Task InitializeAsync()
    {
        app = await RunningApp.StartAsync();
        ada = await app.NewPersonAsync("ada", Role.Admin);
        carl = await app.NewPersonAsync("carl", Role.Contributor);
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task AChangeOfRolesHoldsAndIsAudited()
    {
        var outcome = await ChangeAsync(ada, carl, [Role.Contributor], [Role.Reviewer, Role.Editor]);
        Assert.False(outcome.IsRefused);
        await using var db = await app.OpenStoreAsync();
        Assert.Equal([Role.Reviewer, Role.Editor], db.RoleGrants.Where(r => r.PersonId == carl).Select(r => r.Role).AsEnumerable().Order());
        var audited = await db.AuditEvents.SingleAsync(e => e.Action == "person.roles-changed");
        Assert.Equal("""{"name":"carl","before":["Contributor"],"after":["Reviewer","Editor"]}""", audited.Detail);
        Assert.Equal(ada, audited.ActorId);
    }

    [Fact]
    public async Task NobodyChangesTheirOwnRoles()
    {
        await app.NewPersonAsync("second", Role.Admin);
        Assert.IsType<Refusal.NotPermitted>(Why(await ChangeAsync(ada, ada, [Role.Admin], [Role.Admin, Role.Editor])));
    }

    [Fact]
    public async Task TheLastAdminStaysOne()
    {
        var second = await app.NewPersonAsync("second", Role.Admin);
        Assert.False((await ChangeAsync(second, ada, [Role.Admin], [])).IsRefused);
        // Ada is no admin any more, so second is the last one, whoever asks.
        Assert.IsType<Refusal.NotPermitted>(Why(await ChangeAsync(second, second, [Role.Admin], [])));
        Assert.IsType<Refusal.NotPermitted>(Why(await ChangeAsync(ada, second, [Role.Admin], [])));
    }

    [Fact]
    public async Task ASuspendedAdminDoesNotCountAsTheOtherOne()
    {
        var second = await app.NewPersonAsync("second", Role.Admin);
        var suspend = app.Services.GetRequiredService<SuspendPerson>();
        Assert.False((await suspend.RunAsync(new Caller(ada), second, "left the team", CancellationToken.None)).IsRefused);
        Assert.IsType<Refusal.NotPermitted>(Why(await ChangeAsync(second, ada, [Role.Admin], [])));
    }

    [Fact]
    public async Task RolesThatChangedMeanwhileAreNotOverwritten()
    {
        await ChangeAsync(ada, carl, [Role.Contributor], [Role.Editor]);
        Assert.IsType<Refusal.Stale>(Why(await ChangeAsync(ada, carl, [Role.Contributor], [Role.Reviewer])));
    }

    [Theory]
    [InlineData(Role.Contributor)]
    [InlineData(Role.Reviewer)]
    [InlineData(Role.Editor)]
    public async Task OnlyAdminsMayListChangeSuspendAndAdd(Role role)
    {
        var other = await app.NewPersonAsync("other", role);
        Assert.IsType<Refusal.NotPermitted>(Why(await ChangeAsync(other, carl, [Role.Contributor], [Role.Editor])));
        Assert.IsType<Refusal.NotPermitted>(Why(await app.Services.GetRequiredService<SuspendPerson>().RunAsync(new Caller(other), carl, "x", CancellationToken.None)));
        var newPerson = new NewPerson("new", [Role.Admin]);
        Assert.IsType<Refusal.NotPermitted>(Why(await app.Services.GetRequiredService<AddPerson>().RunAsync(new Caller(other), newPerson, CancellationToken.None)));
        var actor = new Actor(other, "other", [role]);
        Assert.IsType<Refusal.NotPermitted>(Why(await app.Services.GetRequiredService<PeopleQuery>().RunAsync(actor, CancellationToken.None)));
    }

    [Fact]
    public async Task SuspendingEndsSignInsAndLiftingLetsThePersonBackIn()
    {
        var suspend = app.Services.GetRequiredService<SuspendPerson>();
        var browser = await app.SignInAsync("carl");
        Assert.IsType<Refusal.Invalid>(Why(await suspend.RunAsync(new Caller(ada), carl, " ", CancellationToken.None)));
        Assert.False((await suspend.RunAsync(new Caller(ada), carl, "asked to pause", CancellationToken.None)).IsRefused);
        await Assert.ThrowsAsync<InvalidOperationException>(() => browser.OpenAsync("/account"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => app.SignInAsync("carl"));
        Assert.False((await suspend.LiftAsync(new Caller(ada), carl, CancellationToken.None)).IsRefused);
        await app.SignInAsync("carl");
    }

    [Fact]
    public async Task SomebodyAddedSignsInWithTheInitialPassword()
    {
        var add = app.Services.GetRequiredService<AddPerson>();
        var added = Assert.IsType<Outcome<AddedPerson>.Done>(await add.RunAsync(new Caller(ada), new NewPerson("nils", [Role.Reviewer]), CancellationToken.None)).Value;
        await app.SignInAsync("nils", added.InitialPassword);
        Assert.IsType<Refusal.Taken>(Why(await add.RunAsync(new Caller(ada), new NewPerson("NILS", []), CancellationToken.None)));
    }

    Task<Outcome<RolesChanged>> ChangeAsync(Guid by, Guid person, ImmutableHashSet<Role> seen, ImmutableHashSet<Role> wanted) =>
        app.Services.GetRequiredService<ChangeRoles>().RunAsync(new Caller(by), person, seen, wanted, CancellationToken.None);

    static Refusal? Why<T>(Outcome<T> outcome) => outcome.Match<Refusal?>(_ => null, why => why);
}
