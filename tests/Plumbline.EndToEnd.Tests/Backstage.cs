using System.Text.Json;

namespace Plumbline.EndToEnd.Tests;

/// <param name="Revision">The revision under review.</param>
sealed record Staged(string Slug, Guid Draft, Guid Submission, Guid Revision);

/// <summary>Gets entries to where a test begins, through the API and the hub.</summary>
sealed class Backstage(BrowserFixture fixture)
{
    /// <summary>Each paragraph has words that the analyser flags.</summary>
    public const string Text =
        "The lock keepers of Tarnwell and the barge owners of Orrisby disagree about the night fee.\n\n" +
        "In June clashes erupted at the upper lock and one keeper was injured. Both sides blamed each other.";

    int entries;

    public ApiClient As(Player player) => new(fixture.App.Address, player.Token);

    public async Task<(string Slug, Guid Draft)> DraftAsync(Player author, string title, string text = Text)
    {
        var api = As(author);
        var parties = new[] { new { name = "Tarnwell" }, new { name = "Orrisby" } };
        // A slug of its own: titles that are full of markup have nothing to make one of.
        var slug = $"staged-{++entries}";
        (await api.PostAsync("/entries", new { title, slug, parties })).Good();
        var draft = (await api.PostAsync($"/entries/{slug}/drafts", new { revision = (Guid?)null })).Good().GetProperty("id").GetGuid();
        if (text.Length > 0)
            await WriteAsync(author, draft, text);
        return (slug, draft);
    }

    public async Task WriteAsync(Player author, Guid draft, string text)
    {
        var page = await fixture.OpenAsync(author, "/account");
        var talk = await page.AppendByHandAsync(draft, text);
        Assert.Equal("accepted", talk.Answer);
        await page.Context.CloseAsync();
    }

    /// <summary>As the server has it now.</summary>
    public async Task<string> DraftTextAsync(Guid draft) =>
        (await As(await fixture.Cast.AdminAsync()).GetAsync($"/drafts/{draft}")).Good().GetProperty("text").GetString()!;

    public async Task<Guid> AttachSourceAsync(Player author, string slug, string title, string? text = null, string use = "Evidence")
    {
        var api = As(author);
        var source = (await api.PostAsync("/sources", new { title, text = text ?? $"The lock register for {slug} names the keeper and the night.", again = true })).Good().GetProperty("id").GetGuid();
        (await api.PostAsync($"/entries/{slug}/sources", new { sourceId = source, use })).Good();
        return source;
    }

    public async Task<Staged> SubmittedAsync(Player author, string title, string summary = "First text.")
    {
        var (slug, draft) = await DraftAsync(author, title);
        await AttachSourceAsync(author, slug, "Lock register");
        return await SubmitAsync(author, slug, draft, summary);
    }

    /// <summary>As it stands now.</summary>
    public async Task<Staged> SubmitAsync(Player author, string slug, Guid draft, string summary)
    {
        var version = (await As(author).GetAsync($"/drafts/{draft}")).Good().GetProperty("version").GetInt64();
        var step = (await As(author).PostAsync($"/entries/{slug}/submissions", new { draftId = draft, versionSeen = version, summary, hasConflict = false })).Good();
        return new Staged(slug, draft, step.GetProperty("submissionId").GetGuid(), step.GetProperty("revisionId").GetGuid());
    }

    public async Task ClaimAsync(Staged staged, Player reviewer)
    {
        await HaveNoConflictAsync(staged, reviewer);
        (await As(reviewer).PostAsync($"/submissions/{staged.Submission}/claim", new { revision = staged.Revision })).Good();
    }

    public async Task HaveNoConflictAsync(Staged staged, Player player) =>
        (await As(player).PostAsync($"/submissions/{staged.Submission}/conflict", new { hasConflict = false })).Good();

    /// <summary>Flags dismissed, recommended by a reviewer, open to the editors.</summary>
    public async Task<Staged> ReadyForDecisionAsync(Player author, string title, params Player[] editors)
    {
        var staged = await SubmittedAsync(author, title);
        await ReviewAsync(staged, editors);
        return staged;
    }

    /// <summary>Somebody dismisses its flags and recommends it to these editors.</summary>
    public async Task ReviewAsync(Staged staged, params Player[] editors)
    {
        var reviewer = await fixture.Cast.ReviewerAsync();
        await ClaimAsync(staged, reviewer);
        foreach (var flag in await FlagsAsync(staged))
            (await As(reviewer).PostAsync($"/flags/{flag}/dismiss", new { revision = staged.Revision, reason = "InnocentSense" })).Good();
        (await As(reviewer).PostAsync($"/submissions/{staged.Submission}/recommendations", new { revision = staged.Revision, verdict = "Approve", comment = "Sourced." })).Good();
        foreach (var editor in editors)
            await HaveNoConflictAsync(staged, editor);
    }

    public async Task PublishAsync(Staged staged, Player editor)
    {
        (await As(editor).PostAsync($"/submissions/{staged.Submission}/decisions", new { revision = staged.Revision, decision = "Approve", reason = "Sourced." })).Good();
        (await As(editor).PostAsync($"/submissions/{staged.Submission}/publish", new { revision = staged.Revision })).Good();
    }

    /// <summary>The newest submission of an entry of the demo workspace.</summary>
    public async Task<Staged> EntryAsync(string slug)
    {
        var newest = (await As(await fixture.Cast.AdminAsync()).GetAsync($"/entries/{slug}/submissions")).Good()[0];
        return new Staged(slug, newest.GetProperty("draftId").GetGuid(), newest.GetProperty("id").GetGuid(), newest.GetProperty("revision").GetGuid());
    }

    /// <summary>Another draft of an entry of the demo workspace.</summary>
    public async Task<Guid> RivalAsync(Staged staged) =>
        (await As(await fixture.Cast.AdminAsync()).GetAsync($"/entries/{staged.Slug}/submissions")).Good().EnumerateArray()
            .Select(submission => submission.GetProperty("draftId").GetGuid()).First(draft => draft != staged.Draft);

    public async Task<Guid[]> FlagsAsync(Staged staged) =>
        [.. (await As(await fixture.Cast.ReviewerAsync()).GetAsync($"/revisions/{staged.Revision}/flags")).Good().EnumerateArray().Select(flag => flag.GetProperty("id").GetGuid())];

    /// <summary>Everything that the store says of a submission: equal before and after, nothing has changed.</summary>
    public async Task<string> StateOfAsync(Staged staged)
    {
        var admin = As(await fixture.Cast.AdminAsync());
        var parts = new List<string>();
        foreach (var path in new[]
        {
            $"/submissions/{staged.Submission}", $"/entries/{staged.Slug}/submissions", $"/revisions/{staged.Revision}/flags",
            $"/entries/{staged.Slug}/revisions", $"/entries/{staged.Slug}/annotations", $"/drafts/{staged.Draft}", $"/audit?entry={staged.Slug}",
        })
            parts.Add(JsonSerializer.Serialize((await admin.GetAsync(path)).Good()));
        return string.Join('\n', parts);
    }
}
