namespace Plumbline.EndToEnd.Tests;

/// <summary>Frames to the draft hub that our editor would not send.</summary>
[Collection(SecondBrowserCollection.Name)]
public sealed class ForbiddenRequestsHubTests(BrowserFixture shared) : BrowserTest(shared)
{
    const string Forged = "The barge owners are liars.";

    [Fact]
    public async Task SomebodyElsesDraftTakesNoWords()
    {
        var author = await fixture.Cast.AuthorAsync();
        var (_, draft) = await fixture.Backstage.DraftAsync(author, "Lock gate repairs");

        var stranger = await fixture.OpenAsync(await fixture.Cast.SecondContributorAsync(), "/account");
        var talk = await stranger.AppendByHandAsync(draft, Forged);
        Assert.False(talk.Joined.GetProperty("canWrite").GetBoolean());
        Assert.Equal("refused", talk.Answer);
        Assert.Contains("somebody else's draft", talk.Reason, StringComparison.Ordinal);

        await StandsAsBeforeAsync(author, draft);
    }

    [Fact]
    public async Task NobodyWritesUnderAnotherName()
    {
        var author = await fixture.Cast.AuthorAsync();
        var (_, draft) = await fixture.Backstage.DraftAsync(author, "Lock gate paint");
        var own = await fixture.OpenAsync(author, "/account");

        var talk = await own.AppendByHandAsync(draft, Forged, person: Guid.NewGuid());
        Assert.Equal("signedOut", talk.Answer);
        Assert.Contains("Somebody else is signed in here now", talk.Reason, StringComparison.Ordinal);

        await StandsAsBeforeAsync(author, draft);
    }

    [Fact]
    public async Task VisitorsNeitherReadNorWriteDrafts()
    {
        var author = await fixture.Cast.AuthorAsync();
        var (_, draft) = await fixture.Backstage.DraftAsync(author, "Lock gate hinges");
        var visitor = await fixture.VisitAsync();
        await visitor.GotoAsync("/entries");

        var talk = await visitor.AppendByHandAsync(draft, Forged, person: Guid.NewGuid());
        Assert.Equal("refused", talk.Frame);
        Assert.False(talk.Joined.TryGetProperty("text", out _));
        Assert.Equal("signedOut", talk.Answer);

        await StandsAsBeforeAsync(author, draft);
    }

    [Fact]
    public async Task ADraftThatDoesNotExistIsRefused()
    {
        var page = await fixture.OpenAsync(await fixture.Cast.AuthorAsync(), "/account");
        var talk = await page.AppendByHandAsync(Guid.NewGuid(), Forged, person: Guid.NewGuid());
        Assert.Equal("refused", talk.Frame);
        Assert.Equal("There is no such draft.", talk.Joined.GetProperty("reason").GetString());
    }

    async Task StandsAsBeforeAsync(Player author, Guid draft) =>
        Assert.Equal(Backstage.Text, (await fixture.Backstage.As(author).GetAsync($"/drafts/{draft}")).Good().GetProperty("text").GetString());
}
