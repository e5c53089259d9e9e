using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Plumbline.Web.Tests.Features.Workbench.Versions;

namespace Plumbline.Web.Tests.Api;

public sealed class VersionsApiTests : IAsyncLifetime
{
    VersionStory story = null!;

    public async Task InitializeAsync() => story = await VersionStory.BeginAsync();

    public async Task DisposeAsync() => await story.DisposeAsync();

    async Task<(HttpStatusCode Status, JsonElement Answer)> PostAsync(Guid person, string path, object body)
    {
        var script = story.App.Script(await story.App.NewTokenAsync(person));
        using var answer = await script.PostAsJsonAsync(new Uri($"/api/v1/drafts/{story.Draft}/{path}", UriKind.Relative), body);
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement);
    }

    [Fact]
    public async Task AScriptKeepsRestoresAndTakesBack()
    {
        var (kept, checkpoint) = await PostAsync(story.Olga.PersonId, "checkpoints", new { name = "By script" });
        Assert.Equal(HttpStatusCode.OK, kept);
        await story.EditAsync(story.Gus, "in May", "in June");
        var text = $"checkpoint:{checkpoint.GetProperty("checkpointId").GetGuid()}";
        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(story.Olga.PersonId, "restore", new { text, version = 0 })).Status);
        var (done, restored) = await PostAsync(story.Olga.PersonId, "restore", new { text, version = 1 });
        Assert.Equal(HttpStatusCode.OK, done);
        Assert.Equal(VersionStory.Published, await story.TextAsync());
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(story.Gus.PersonId, $"checkpoints/{restored.GetProperty("checkpointId").GetGuid()}/undo", new { })).Status);
        Assert.Contains("in June", await story.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsForbiddenMalformedOrNotThereSaysSo()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(story.Rafe.PersonId, "checkpoints", new { name = "Mine" })).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(story.Ada.PersonId, "restore", new { text = "published" })).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(story.Olga.PersonId, "restore", new { text = "nonsense" })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(story.Olga.PersonId, "restore", new { text = $"checkpoint:{Guid.NewGuid()}" })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(story.Olga.PersonId, $"merge/{Guid.NewGuid()}", new { version = 0, rivalVersion = 0 })).Status);
    }

    [Fact]
    public async Task AScriptMergesARivalAndAnswersItsConflicts()
    {
        var rival = await story.StartAsync(story.Gus);
        await story.EditAsync(story.Olga, "in May", "in June");
        await story.EditAsync(story.Gus, "in May", "in early May", rival);
        var script = story.App.Script(await story.App.NewTokenAsync(story.Olga.PersonId));
        using var asked = await script.GetAsync(new Uri($"/api/v1/drafts/{story.Draft}/merge/{rival}", UriKind.Relative));
        var merge = JsonDocument.Parse(await asked.Content.ReadAsStringAsync()).RootElement;
        var key = Assert.Single(merge.GetProperty("conflicts").EnumerateArray()).GetProperty("key").GetString()!;
        Assert.Equal(1, merge.GetProperty("base").GetInt32());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PostAsync(story.Olga.PersonId, $"merge/{rival}", new { version = 1, rivalVersion = 1 })).Status);
        var choices = new Dictionary<string, object> { [key] = new { keep = "right" } };
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(story.Olga.PersonId, $"merge/{rival}", new { version = 1, rivalVersion = 1, choices })).Status);
        Assert.Contains("in early May", await story.TextAsync(), StringComparison.Ordinal);
    }
}
