using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Tests.Live.Drafts;

public sealed class DraftHubTests : IAsyncLifetime
{
    static readonly Guid Ada = DraftDesk.Ada.ActorId;

    readonly MemoryDraftStore store = new();
    readonly Doorkeeper doorkeeper = new();
    readonly WebApplication app;

    public DraftHubTests()
    {
        store.Create(DraftDesk.Id, "one");
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<IDraftStore>(store);
        builder.Services.AddSingleton<IDraftAccess>(doorkeeper);
        builder.Services.AddSingleton<IAccessNews>(doorkeeper);
        builder.Services.AddSingleton<IDraftAnalysis, WordAnalysis>();
        builder.Services.AddDraftHub();
        app = builder.Build();
        app.MapDraftHub();
    }

    public Task InitializeAsync() => app.StartAsync();

    public async Task DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task WhatOnePushesTheOtherReceives()
    {
        await using var ada = await ConnectAsync();
        await using var bo = await ConnectAsync();
        await bo.StreamAsync("Join", DraftDesk.Id, "bo1", null);
        var joined = await bo.NextAsync("joined");
        Assert.Equal(("one", 0L, true), (joined.GetProperty("text").GetString(), joined.GetProperty("version").GetInt64(), joined.GetProperty("canWrite").GetBoolean()));

        var answer = await ada.InvokeAsync("Push", Request("[3,[0,\" two\"]]"));
        Assert.Equal(("accepted", 1L), (answer.GetProperty("kind").GetString(), answer.GetProperty("version").GetInt64()));
        var update = (await bo.NextAsync("updates")).GetProperty("updates")[0];
        Assert.Equal((Ada, "[3,[0,\" two\"]]"), (update.GetProperty("author").GetGuid(), update.GetProperty("changes").GetString()));
    }

    [Fact]
    public async Task ALoneSurrogateTravelsInAndItsReplacementOut()
    {
        await using var ada = await ConnectAsync();
        await ada.InvokeAsync("Push", Request("[3,[0,\"\\ud83d\"]]"));
        var pulled = await ada.InvokeAsync("Pull", DraftDesk.Id, 0);
        Assert.Equal(["[3,[0,\"\\ud83d\"]]", "[3,[1,\"\uFFFD\"]]"], pulled.GetProperty("updates").EnumerateArray().Select(update => update.GetProperty("changes").GetString()));
    }

    [Fact]
    public async Task APushIsRefusedWithTheReasonOnceTheRightIsGone()
    {
        await using var ada = await ConnectAsync();
        await ada.InvokeAsync("Push", Request("[3,[0,\"!\"]]"));
        doorkeeper.Says = doorkeeper.Says with { MayWrite = false, Reason = "You are not invited any more." };
        var answer = await ada.InvokeAsync("Push", Request("[4,[0,\"!\"]]") with { Version = 1, FirstSequence = 2 });
        Assert.Equal(("refused", "You are not invited any more."), (answer.GetProperty("kind").GetString(), answer.GetProperty("reason").GetString()));
        Assert.Single(store.Log(DraftDesk.Id));
    }

    [Fact]
    public async Task WhoseRightToReadIsTakenReceivesTheReasonAndNothingAfterIt()
    {
        await using var ada = await ConnectAsync();
        await using var bo = await ConnectAsync();
        await bo.StreamAsync("Join", DraftDesk.Id, "bo1", null);
        await bo.NextAsync("joined");
        await ada.InvokeAsync("Push", Request("[3,[0,\"!\"]]"));
        await bo.NextAsync("updates");

        await doorkeeper.SayAsync(new(false, false, "You were taken off this draft.", Ada, "Ada"));
        Assert.Equal("You were taken off this draft.", (await bo.NextAsync("refused")).GetProperty("reason").GetString());
        await bo.StreamEndsAsync();
    }

    [Fact]
    public async Task WhoMayOnlyReadFromNowOnIsToldAtOnceAndReadsOn()
    {
        await using var bo = await ConnectAsync();
        await bo.StreamAsync("Join", DraftDesk.Id, "bo1", null);
        await bo.NextAsync("joined");
        await doorkeeper.SayAsync(DraftDesk.Ada with { MayWrite = false, Reason = "You are not invited any more." });
        var rights = await bo.NextAsync("rights");
        Assert.Equal((false, "You are not invited any more."), (rights.GetProperty("canWrite").GetBoolean(), rights.GetProperty("reason").GetString()));

        await doorkeeper.SayAsync(DraftDesk.Ada);
        Assert.True((await bo.NextAsync("rights")).GetProperty("canWrite").GetBoolean());
        await using var ada = await ConnectAsync();
        await ada.InvokeAsync("Push", Request("[3,[0,\"!\"]]"));
        await bo.NextAsync("updates");
    }

    [Fact]
    public async Task AForgedPresenceFrameIsIgnored()
    {
        await using var ada = await ConnectAsync();
        await using var bo = await ConnectAsync();
        await using var mallory = await ConnectAsync();
        await ada.StreamAsync("Join", DraftDesk.Id, "ada1", null);
        await ada.NextAsync("joined");
        await bo.StreamAsync("Join", DraftDesk.Id, "bo1", null);
        await bo.NextAsync("joined");
        await mallory.StreamAsync("Join", DraftDesk.Id, "mallory1", null);
        await mallory.NextAsync("joined");

        // Another window's id, one that is none, a place outside the text, a draft that was not joined.
        await mallory.InvokeAsync("Point", DraftDesk.Id, "ada1", 0, 1, 1);
        await mallory.InvokeAsync("Point", DraftDesk.Id, null, 0, 1, 1);
        await mallory.InvokeAsync("Point", DraftDesk.Id, "mallory1", 0, 1, 4_000);
        await mallory.InvokeAsync("Point", Guid.NewGuid(), "mallory1", 0, 1, 1);
        await mallory.InvokeAsync("Idle", DraftDesk.Id, "ada1", true);
        await ada.InvokeAsync("Point", DraftDesk.Id, "ada1", 0, 2, 3);
        var peer = await bo.NextAsync("peer");
        Assert.Equal(("ada1", 2, 3), (peer.GetProperty("client").GetString(), peer.GetProperty("anchor").GetInt32(), peer.GetProperty("head").GetInt32()));
    }

    [Fact]
    public async Task NothingIsTakenUnderAnotherSignInOrNone()
    {
        await using var ada = await ConnectAsync();
        doorkeeper.Says = doorkeeper.Says with { ActorId = Guid.NewGuid() };
        Assert.Equal("signedOut", (await ada.InvokeAsync("Push", Request("[3,[0,\"!\"]]"))).GetProperty("kind").GetString());
        doorkeeper.Says = new(false, false, "Sign in again.", Guid.Empty, "");
        Assert.Equal("signedOut", (await ada.InvokeAsync("Push", Request("[3,[0,\"!\"]]"))).GetProperty("kind").GetString());
        Assert.Empty(store.Log(DraftDesk.Id));
    }

    [Fact]
    public async Task WhoMayNotReadGetsTheReasonAndNoText()
    {
        doorkeeper.Says = new(false, false, "This draft is private.", Ada, "Ada");
        await using var ada = await ConnectAsync();
        await ada.StreamAsync("Join", DraftDesk.Id, "c1", null);
        var refused = await ada.NextAsync("refused");
        Assert.Equal(("This draft is private.", true), (refused.GetProperty("reason").GetString(), refused.GetProperty("signedIn").GetBoolean()));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await ada.InvokeAsync("Pull", DraftDesk.Id, 0)).ValueKind);
    }

    [Theory]
    [InlineData("[3,[0,\"a\\nb\"]]")]
    [InlineData("[99]")]
    [InlineData("[3,[0,\"x\"],9]")]
    [InlineData("[3,[2147483647]]")]
    [InlineData("[3,[-1]]")]
    [InlineData("nonsense")]
    [InlineData(null)]
    public async Task AMalformedChangeIsRefusedAndTheConnectionLivesOn(string? change)
    {
        await using var ada = await ConnectAsync();
        Assert.Equal("invalid", (await ada.InvokeAsync("Push", Request(change!))).GetProperty("kind").GetString());
        Assert.Equal("accepted", (await ada.InvokeAsync("Push", Request("[3,[0,\"!\"]]"))).GetProperty("kind").GetString());
    }

    [Fact]
    public async Task MoreChangesThanAnEditorSendsAreRefused()
    {
        await using var ada = await ConnectAsync();
        var answer = await ada.InvokeAsync("Push", Request("[3]") with { Changes = [.. Enumerable.Repeat("[3]", 5_001)] });
        Assert.Equal("invalid", answer.GetProperty("kind").GetString());
        Assert.Empty(store.Log(DraftDesk.Id));
    }

    [Fact]
    public async Task AChangeOfAnotherDraftOrOfAVersionThatNeverWasIsRefusedAndOthersWriteOn()
    {
        var elsewhere = Guid.NewGuid();
        store.Create(elsewhere, "a longer text of another draft");
        await using var ada = await ConnectAsync();
        Assert.Equal("invalid", (await ada.InvokeAsync("Push", Request("[30,[0,\"x\"]]"))).GetProperty("kind").GetString());
        Assert.Equal("invalid", (await ada.InvokeAsync("Push", Request("[3,[0,\"x\"]]") with { Draft = elsewhere })).GetProperty("kind").GetString());
        Assert.Equal("tooOld", (await ada.InvokeAsync("Push", Request("[3,[0,\"x\"]]") with { Version = 99 })).GetProperty("kind").GetString());
        await using var bo = await ConnectAsync();
        Assert.Equal("accepted", (await bo.InvokeAsync("Push", Request("[3,[0,\"!\"]]"))).GetProperty("kind").GetString());
        Assert.Single(store.Log(DraftDesk.Id));
        Assert.Empty(store.Log(elsewhere));
    }

    [Fact]
    public async Task ALongPasteArrivesAndOneBeyondTheLimitIsRefusedWithAMessage()
    {
        await using var ada = await ConnectAsync();
        var large = await ada.InvokeAsync("Push", Request($"[3,[0,\"{new string('x', 1_000_000)}\"]]"));
        Assert.Equal("tooLarge", large.GetProperty("kind").GetString());
        Assert.Contains("at most 1,000,000 characters", large.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal("accepted", (await ada.InvokeAsync("Push", Request($"[3,[0,\"{new string('x', 900_000)}\"]]"))).GetProperty("kind").GetString());
    }

    [Fact]
    public async Task ADraftThatIsNotThereIsRefused()
    {
        await using var ada = await ConnectAsync();
        Assert.Equal("refused", (await ada.InvokeAsync("Push", Request("[3,[0,\"!\"]]") with { Draft = Guid.NewGuid() })).GetProperty("kind").GetString());
    }

    [Fact]
    public async Task LeavingLetsTheDraftGo()
    {
        var drafts = app.Services.GetRequiredService<OpenDrafts>();
        await using (var ada = await ConnectAsync())
        {
            await ada.StreamAsync("Join", DraftDesk.Id, "c1", null);
            await ada.NextAsync("joined");
            Assert.Equal(1, drafts.Count);
        }

        for (var tries = 0; drafts.Count > 0 && tries < 200; tries++) await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        Assert.Equal(0, drafts.Count);
    }

    static PushRequest Request(string change) => new(DraftDesk.Id, Ada, 0, "c1", 1, [change]);

    async Task<HubWire> ConnectAsync()
    {
        var socket = await app.GetTestServer().CreateWebSocketClient().ConnectAsync(new Uri("ws://localhost" + DraftHubExtensions.Path), CancellationToken.None);
        var wire = new HubWire(socket);
        await wire.GreetAsync();
        return wire;
    }

    sealed class Doorkeeper : IDraftAccess, IAccessNews
    {
        readonly List<Func<Task>> watchers = [];

        public DraftAccess Says { get; set; } = DraftDesk.Ada;

        public Task<DraftAccess> AskAsync(ClaimsPrincipal user, Guid draftId, CancellationToken cancellationToken) => Task.FromResult(Says);

        public async Task SayAsync(DraftAccess now)
        {
            Says = now;
            List<Func<Task>> told;
            lock (watchers) told = [.. watchers];
            foreach (var watcher in told) await watcher();
        }

        public IDisposable Watch(Guid draftId, Guid personId, Func<Task> changed)
        {
            lock (watchers) watchers.Add(changed);
            return new Watching(this, changed);
        }

        sealed class Watching(Doorkeeper doorkeeper, Func<Task> watcher) : IDisposable
        {
            public void Dispose()
            {
                lock (doorkeeper.watchers) doorkeeper.watchers.Remove(watcher);
            }
        }
    }
}
