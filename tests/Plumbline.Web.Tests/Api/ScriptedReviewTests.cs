using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Core.Review;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Tests.Api;

public class ScriptedReviewTests
{
    // The first character is two code units, so that positions in code points differ from ours.
    const string Text = "😀 The Tarn Weir was closed in May.\n\nFarmers on the lower bank disagreed with the river board.";

    [Fact]
    public async Task AnEntryGoesFromSubmissionToPublicationByHttp()
    {
        await using var app = await RunningApp.StartAsync();
        var story = await Story.BeginAsync(app);
        var submission = await story.SubmitAsync();
        var revision = submission.GetProperty("revisionId").GetString()!;
        var id = submission.GetProperty("submissionId").GetString()!;
        var seen = new { revision };

        var queue = await story.Reviewer.GetFromJsonAsync<JsonElement>("/api/v1/queue?tab=unclaimed");
        Assert.Equal(id, queue[0].GetProperty("submission").GetString());
        await story.AskAsync(story.Reviewer, $"submissions/{id}/conflict", new { hasConflict = false });
        await story.AskAsync(story.Reviewer, $"submissions/{id}/claim", seen);
        await story.AskAsync(story.Reviewer, $"entries/{story.Slug}/annotations", new
        {
            body = new { type = "TextualBody", value = "Which weir?" },
            target = new { source = $"urn:uuid:{revision}", selector = new object[] { new { type = "TextPositionSelector", start = 6, end = 15 } } },
        }, HttpStatusCode.Created);
        await story.AskAsync(story.Reviewer, $"submissions/{id}/recommendations", new { revision, verdict = "Approve", comment = "Fair." });

        await story.AskAsync(story.Editor, $"submissions/{id}/conflict", new { hasConflict = false });
        var requirements = await story.Editor.GetFromJsonAsync<JsonElement>($"/api/v1/submissions/{id}/requirements");
        Assert.Equal(0, requirements.GetProperty("approve").GetArrayLength());
        await story.AskAsync(story.Editor, $"submissions/{id}/decisions", new { revision, decision = "Approve", reason = "Sound." });
        await story.AskAsync(story.Editor, $"submissions/{id}/publish", seen);

        var record = await story.Contributor.GetFromJsonAsync<JsonElement>($"/api/v1/submissions/{id}");
        Assert.Equal("Published", record.GetProperty("state").GetString());
        Assert.Equal("Sound.", record.GetProperty("decisions")[0].GetProperty("reason").GetString());
    }

    [Fact]
    public async Task ThreadsAreWebAnnotationsCountedInCodePoints()
    {
        await using var app = await RunningApp.StartAsync();
        var story = await Story.BeginAsync(app);
        var revision = (await story.SubmitAsync()).GetProperty("revisionId").GetString()!;
        await story.AskAsync(story.Reviewer, $"entries/{story.Slug}/annotations", new
        {
            body = new { value = "Which weir?" },
            target = new { source = revision, selector = new object[] { new { type = "TextQuoteSelector", exact = "Tarn Weir", prefix = "The ", suffix = " was" } } },
        }, HttpStatusCode.Created);

        using var response = await story.Reviewer.GetAsync($"/api/v1/entries/{story.Slug}/annotations");
        Assert.Equal("application/ld+json", response.Content.Headers.ContentType?.MediaType);
        var page = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("http://www.w3.org/ns/anno.jsonld", page.GetProperty("@context").GetString());
        var item = page.GetProperty("items")[0];
        Assert.Equal("Annotation", item.GetProperty("type").GetString());
        var selectors = item.GetProperty("target").GetProperty("selector").EnumerateArray()
            .ToDictionary(s => s.GetProperty("type").GetString()!, StringComparer.Ordinal);
        Assert.Equal("Tarn Weir", selectors["TextQuoteSelector"].GetProperty("exact").GetString());
        Assert.Equal(6, selectors["TextPositionSelector"].GetProperty("start").GetInt32());
        Assert.Equal(15, selectors["TextPositionSelector"].GetProperty("end").GetInt32());
    }

    [Fact]
    public async Task AThreadStandsInADraftBeforeThereIsARevision()
    {
        await using var app = await RunningApp.StartAsync();
        var story = await Story.BeginAsync(app);
        var address = $"entries/{story.Slug}/annotations";
        var source = $"urn:uuid:{story.Draft}";
        await story.AskAsync(story.Reviewer, address, new
        {
            body = new { value = "Which weir, @cora?" },
            target = new { source, selector = new object[] { new { type = "TextPositionSelector", start = 6, end = 15 } } },
        }, HttpStatusCode.Created);
        var whole = await story.AskAsync(story.Reviewer, address, new { body = new { value = "Whose view?" }, target = new { source } }, HttpStatusCode.Created);
        var lost = new { source, selector = new object[] { new { type = "TextQuoteSelector", exact = "Words that nobody wrote" } } };
        await story.AskAsync(story.Reviewer, address, new { body = new { value = "Hm." }, target = lost }, HttpStatusCode.BadRequest);
        await story.AskAsync(story.Reviewer, address, new { body = new { value = new string('x', 100_000) }, target = new { source } }, HttpStatusCode.RequestEntityTooLarge);
        var thread = whole.GetProperty("threadId").GetGuid();
        await story.AskAsync(story.Editor, $"annotations/{thread}/resolve", new { revision = (Guid?)null });

        var items = (await story.Contributor.GetFromJsonAsync<JsonElement>($"/api/v1/{address}")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal([source, source], items.Select(i => i.GetProperty("target").GetProperty("source").GetString()!));
        Assert.False(items[0].GetProperty("target").TryGetProperty("selector", out _));
        Assert.True(items[0].TryGetProperty("resolved", out _));
        Assert.Equal((6, 15), items[1].GetProperty("target").GetProperty("selector").EnumerateArray()
            .Where(s => s.GetProperty("type").GetString() == "TextPositionSelector").Select(s => (s.GetProperty("start").GetInt32(), s.GetProperty("end").GetInt32())).Single());
    }

    [Fact]
    public async Task CraftedRequestsAreRefusedByTheSameRulesAsThePages()
    {
        await using var app = await RunningApp.StartAsync();
        var story = await Story.BeginAsync(app);
        var submission = await story.SubmitAsync();
        var revision = submission.GetProperty("revisionId").GetString()!;
        var id = submission.GetProperty("submissionId").GetString()!;

        await story.AskAsync(story.Contributor, $"submissions/{id}/decisions", new { revision, decision = "Approve" }, HttpStatusCode.Forbidden);
        await story.AskAsync(story.Contributor, $"submissions/{id}/publish", new { revision }, HttpStatusCode.Forbidden);
        await story.AskAsync(app.Script(token: null), $"submissions/{id}/claim", new { revision }, HttpStatusCode.Unauthorized);
        await story.AskAsync(story.Reviewer, $"submissions/{Guid.Empty}/claim", new { revision }, HttpStatusCode.NotFound);
        await story.AskAsync(story.Reviewer, $"submissions/{id}/claim", new { }, HttpStatusCode.BadRequest);
        await story.AskAsync(story.Reviewer, $"submissions/{id}/conflict", new { hasConflict = false });
        var stale = await story.AskAsync(story.Reviewer, $"submissions/{id}/claim", new { revision = Guid.CreateVersion7() }, HttpStatusCode.Conflict);
        Assert.Equal(revision, stale.GetProperty("currentRevision").GetString());
        await story.AskAsync(story.Editor, $"submissions/{id}/conflict", new { hasConflict = false });
        var unmet = await story.AskAsync(story.Editor, $"submissions/{id}/decisions", new { revision, decision = "Approve" }, HttpStatusCode.UnprocessableEntity);
        Assert.Equal(1, unmet.GetProperty("requirements").GetArrayLength());
    }

    [Fact]
    public async Task FlagsAreRaisedConfirmedAndReadByScripts()
    {
        await using var app = await RunningApp.StartAsync();
        var story = await Story.BeginAsync(app);
        var revision = (await story.SubmitAsync()).GetProperty("revisionId").GetString()!;

        var raised = await story.AskAsync(story.Reviewer, $"revisions/{revision}/flags",
            new { start = 3, end = 6, label = "Weasel", severity = "Medium", message = "Which one?" });
        var flag = raised.GetProperty("flagId").GetString();
        await story.AskAsync(story.Editor, $"flags/{flag}/confirm", new { revision });
        await story.AskAsync(story.Editor, $"flags/{flag}/dismiss", new { revision, reason = "InnocentSense" }, HttpStatusCode.Forbidden);

        var flags = await story.Contributor.GetFromJsonAsync<JsonElement>($"/api/v1/revisions/{revision}/flags");
        Assert.Contains(flags.EnumerateArray(), f => f.GetProperty("id").GetString() == flag && f.GetProperty("state").GetString() == "Confirmed");
    }

    /// <summary>A contributor's draft of a new entry with one source as evidence, and scripts of three people.</summary>
    sealed class Story(RunningApp app, HttpClient contributor, HttpClient reviewer, HttpClient editor)
    {
        Guid draft;

        public Guid Draft => draft;
        public HttpClient Contributor => contributor;
        public HttpClient Reviewer => reviewer;
        public HttpClient Editor => editor;
        public string Slug { get; private set; } = "";

        public static async Task<Story> BeginAsync(RunningApp app)
        {
            var author = await app.NewPersonAsync("cora", Role.Contributor);
            var story = new Story(
                app, app.Script(await app.NewTokenAsync(author)),
                await app.NewScriptAsync("rafe", Role.Reviewer), await app.NewScriptAsync("edda", Role.Editor));
            var entry = await story.AskAsync(story.Contributor, "entries", new { title = "Tarn Weir", parties = new[] { new { name = "River board" }, new { name = "Lower bank" } } }, HttpStatusCode.Created);
            story.Slug = entry.GetProperty("slug").GetString()!;
            var source = await story.AskAsync(story.Contributor, "sources", new { title = "Weir log", text = "The gates were shut in May." }, HttpStatusCode.Created);
            await story.AskAsync(story.Contributor, $"entries/{story.Slug}/sources", new { sourceId = source.GetProperty("id").GetString(), use = "Evidence" }, HttpStatusCode.NoContent);
            var started = await story.AskAsync(story.Contributor, $"entries/{story.Slug}/drafts", new { revision = (Guid?)null }, HttpStatusCode.Created);
            story.draft = started.GetProperty("id").GetGuid();
            await app.Services.GetRequiredService<OpenDrafts>().ReplaceAsync(story.draft, author, Text, CancellationToken.None).ValueAsync();
            return story;
        }

        public async Task<JsonElement> SubmitAsync()
        {
            var text = await app.Services.GetRequiredService<OpenDrafts>().CurrentTextAsync(draft, CancellationToken.None);
            return await AskAsync(Contributor, $"entries/{Slug}/submissions",
                new { draftId = draft, versionSeen = text!.Version, summary = "First version", hasConflict = false }, HttpStatusCode.Created);
        }

        public async Task<JsonElement> AskAsync(HttpClient by, string path, object body, HttpStatusCode expected = HttpStatusCode.OK)
        {
            using var response = await by.PostAsJsonAsync("/api/v1/" + path, body);
            var answer = await response.Content.ReadAsStringAsync();
            Assert.True(expected == response.StatusCode, $"{path}: {response.StatusCode} {answer}");
            return answer.Length == 0 ? default : JsonDocument.Parse(answer).RootElement.Clone();
        }
    }
}
