using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Plumbline.Core.Review;
using Plumbline.Web.Tests.Features.Shared;

namespace Plumbline.Web.Tests.Api;

public sealed class EntriesApiTests : EntryStoryTests
{
    async Task<HttpClient> ScriptOfAsync(Guid person) => Story.App.Script(await Story.App.NewTokenAsync(person));

    static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

    static Task<HttpResponseMessage> PostAsync(HttpClient script, string path, object body) => script.PostAsJsonAsync(new Uri(path, UriKind.Relative), body);

    static Task<HttpResponseMessage> GetAsync(HttpClient script, string path) => script.GetAsync(new Uri(path, UriKind.Relative));

    [Fact]
    public async Task AScriptCreatesAnEntryAndADraftAndReadsIt()
    {
        var script = await ScriptOfAsync(Story.Contributor);
        using var created = await PostAsync(script, "/api/v1/entries", new { title = "The toll", parties = new[] { new { name = "Dorven", aliases = new[] { "the Coast" } } } });
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Equal("/api/v1/entries/the-toll", created.Headers.Location!.OriginalString);

        using var started = await PostAsync(script, "/api/v1/entries/the-toll/drafts", new { revision = (Guid?)null });
        Assert.Equal(HttpStatusCode.Created, started.StatusCode);
        using var draft = await GetAsync(script, started.Headers.Location!.OriginalString);
        var read = await JsonAsync(draft);
        Assert.Equal(("the-toll", "", 0L), (read.GetProperty("entry").GetString(), read.GetProperty("text").GetString(), read.GetProperty("version").GetInt64()));

        using var drafts = await GetAsync(script, "/api/v1/entries/the-toll/drafts");
        Assert.Equal(1, (await JsonAsync(drafts)).GetArrayLength());
        using var entry = await GetAsync(script, "/api/v1/entries/the-toll");
        Assert.Equal("the Coast", (await JsonAsync(entry)).GetProperty("parties")[0].GetProperty("aliases")[0].GetString());
    }

    [Fact]
    public async Task AScriptWritesADraftUnlessSomebodyWasFaster()
    {
        await Story.EntryAsync("toll", "The toll");
        var script = await ScriptOfAsync(Story.Contributor);
        using var started = await PostAsync(script, "/api/v1/entries/toll/drafts", new { revision = (Guid?)null });
        var draft = started.Headers.Location!;

        using var written = await script.PutAsJsonAsync(draft, new { version = 0, text = "The toll is\r\nhigh." });
        Assert.Equal(HttpStatusCode.OK, written.StatusCode);
        using var read = await GetAsync(script, draft.OriginalString);
        var now = await JsonAsync(read);
        Assert.Equal(("The toll is\nhigh.", 1L), (now.GetProperty("text").GetString(), now.GetProperty("version").GetInt64()));

        using var stale = await script.PutAsJsonAsync(draft, new { version = 0, text = "Overwritten." });
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        using var foreign = await (await ScriptOfAsync(Story.Admin)).PutAsJsonAsync(draft, new { version = 1, text = "Not mine." });
        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
        using var still = await GetAsync(script, draft.OriginalString);
        Assert.Equal("The toll is\nhigh.", (await JsonAsync(still)).GetProperty("text").GetString());
    }

    [Fact]
    public async Task RefusalsAreProblems()
    {
        await Story.EntryAsync("toll", "The toll");
        var script = await ScriptOfAsync(Story.Contributor);
        var parties = new[] { new { name = "Dorven" } };
        foreach (var (status, answer) in new[]
        {
            (HttpStatusCode.Conflict, await PostAsync(script, "/api/v1/entries", new { title = "The toll", parties })),
            (HttpStatusCode.BadRequest, await PostAsync(script, "/api/v1/entries", new { title = "", parties })),
            (HttpStatusCode.BadRequest, await PostAsync(script, "/api/v1/entries", new { title = "No parties" })),
            (HttpStatusCode.BadRequest, await PostAsync(script, "/api/v1/entries", new { title = "Null party", parties = new object?[] { null } })),
            (HttpStatusCode.Conflict, await PostAsync(script, "/api/v1/entries/toll/drafts", new { revision = Guid.CreateVersion7() })),
            (HttpStatusCode.NotFound, await GetAsync(script, "/api/v1/entries/no-such")),
            (HttpStatusCode.NotFound, await GetAsync(script, $"/api/v1/drafts/{Guid.CreateVersion7()}")),
            (HttpStatusCode.Forbidden, await PostAsync(await ScriptOfAsync(Story.Admin), "/api/v1/entries", new { title = "Other", parties })),
            (HttpStatusCode.Forbidden, await GetAsync(await ScriptOfAsync(Story.NoRole), "/api/v1/entries/toll/drafts")),
            (HttpStatusCode.Unauthorized, await GetAsync(Story.App.Script(null), "/api/v1/entries")),
        })
        {
            Assert.Equal(status, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            answer.Dispose();
        }
    }

    [Fact]
    public async Task PeopleWithoutARoleReadWhatIsPublishedOnly()
    {
        var entry = await Story.EntryAsync("toll", "The toll");
        await Story.EntryAsync("mills", "Tide mills");
        await Story.PublishAsync(entry, await Story.RevisionAsync(entry, 1, "Text.", SubmissionState.Published));
        await Story.RevisionAsync(entry, 2, "Waiting.", SubmissionState.Submitted);
        var script = await ScriptOfAsync(Story.NoRole);
        using var list = await GetAsync(script, "/api/v1/entries");
        Assert.Equal(1, (await JsonAsync(list)).GetProperty("count").GetInt32());
        using var revisions = await GetAsync(script, "/api/v1/entries/toll/revisions");
        Assert.Equal(1, (await JsonAsync(revisions)).GetProperty("revisions").GetArrayLength());
        using var hidden = await GetAsync(script, "/api/v1/entries/mills");
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
    }
}
