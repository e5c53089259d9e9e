using Microsoft.Extensions.DependencyInjection;
using Plumbline.Core.Review;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Audit;

namespace Plumbline.Web.Tests.Features.Audit;

public sealed class AuditTests : IAsyncLifetime
{
    RunningApp app = null!;
    Guid carl;
    readonly Guid entry = Guid.CreateVersion7();

    public async Task InitializeAsync()
    {
        app = await RunningApp.StartAsync();
        carl = await app.NewPersonAsync("carl", Role.Contributor);
        var edda = await app.NewPersonAsync("edda", Role.Editor);
        await RecordAsync(carl, "draft.created", entry);
        await RecordAsync(edda, "entry.published", entry);
        await RecordAsync(edda, "token.created", null);
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Theory]
    [InlineData(Role.Contributor, "draft.created")]
    [InlineData(Role.Reviewer, "entry.published draft.created")]
    [InlineData(Role.Admin, "token.created entry.published draft.created")]
    public async Task EachRoleReadsAsMuchAsItMay(Role role, string expected)
    {
        var page = await ReadAsync(new Actor(carl, "carl", [role]), new AuditFilter());
        Assert.Equal(expected.Split(' '), page.Events.Select(e => e.Action));
    }

    [Fact]
    public async Task FiltersNarrowAndPagesGoOnWhereTheLastEnded()
    {
        var admin = new Actor(carl, "carl", [Role.Admin]);
        Assert.Equal(["token.created", "entry.published"], (await ReadAsync(admin, new AuditFilter(Person: "EDDA"))).Events.Select(e => e.Action));
        Assert.Equal(["entry.published"], (await ReadAsync(admin, new AuditFilter(Action: "entry"))).Events.Select(e => e.Action));
        Assert.Empty((await ReadAsync(admin, new AuditFilter(To: new DateOnly(2001, 1, 1)))).Events);
        Assert.Empty((await ReadAsync(admin, new AuditFilter(From: new DateOnly(2999, 1, 1)))).Events);
        Assert.Equal(["draft.created"], (await ReadAsync(admin, new AuditFilter(Before: 2))).Events.Select(e => e.Action));
    }

    [Fact]
    public async Task ASecondPageFollowsAFullOne()
    {
        for (var i = 0; i < AuditQuery.PageSize; i++)
            await RecordAsync(carl, "draft.edited", entry);
        var admin = new Actor(carl, "carl", [Role.Admin]);
        var first = await ReadAsync(admin, new AuditFilter());
        Assert.Equal(AuditQuery.PageSize, first.Events.Length);
        var second = await ReadAsync(admin, new AuditFilter(Before: first.Next));
        Assert.Equal([3L, 2L, 1L], second.Events.Select(e => e.Sequence));
        Assert.Null(second.Next);
    }

    [Fact]
    public async Task ThePageShowsDetailInWordsAndTheChainToAdmins()
    {
        await app.NewPersonAsync("ada", Role.Admin);
        var page = await (await app.SignInAsync("ada")).OpenAsync("/audit?action=draft");
        Assert.Equal("Draft created", page.QuerySelector("tbody tr td:nth-child(4)")!.TextContent.Trim());
        Assert.Contains("Words added", page.QuerySelector("dl")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("The chain holds: 4 events", page.Body!.TextContent, StringComparison.Ordinal);
        var other = await (await app.SignInAsync("carl")).OpenAsync("/audit");
        Assert.DoesNotContain("chain", other.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    Task RecordAsync(Guid by, string action, Guid? about) => app.Lane.ChangeAsync<bool>(new Caller(by), change =>
    {
        change.Record(action, about, "thing", Guid.CreateVersion7(), new { wordsAdded = 12 });
        return true;
    });

    async Task<AuditPage> ReadAsync(Actor actor, AuditFilter filter) =>
        Assert.IsType<Outcome<AuditPage>.Done>(await app.Services.GetRequiredService<AuditQuery>().RunAsync(actor, filter, CancellationToken.None)).Value;
}
