using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Core.Review;
using Plumbline.Data.Changes;
using Plumbline.Data.Drafts;
using Plumbline.Web.Features.Entries;
using Plumbline.Web.Features.Workbench.Suggestions;
using Plumbline.Web.Live.Drafts;
using Plumbline.Web.Live.Drafts.Suggestions;

namespace Plumbline.Web.Tests.Features.Workbench.Suggestions;

/// <summary>The running app with a draft, its owner, a guest who may write in it, and a reviewer who may only suggest.</summary>
sealed class SuggestionStory : IAsyncDisposable
{
    public const string Text = "The council claimed that the dam held.";

    SuggestionStory(RunningApp app) => App = app;

    public RunningApp App { get; }

    public Caller Owner { get; private set; } = Caller.Anonymous;

    public Caller Guest { get; private set; } = Caller.Anonymous;

    public Caller Reviewer { get; private set; } = Caller.Anonymous;

    public Caller Admin { get; private set; } = Caller.Anonymous;

    public Guid Draft { get; private set; }

    SuggestChanges Suggesting => App.Services.GetRequiredService<SuggestChanges>();

    DecideOnSuggestions Deciding => App.Services.GetRequiredService<DecideOnSuggestions>();

    OpenDrafts Drafts => App.Services.GetRequiredService<OpenDrafts>();

    public static async Task<SuggestionStory> BeginAsync(string text = Text)
    {
        var story = new SuggestionStory(await RunningApp.StartAsync());
        story.Owner = new Caller(await story.App.NewPersonAsync("Olga", Role.Contributor));
        story.Guest = new Caller(await story.App.NewPersonAsync("Gus", Role.Contributor));
        story.Reviewer = new Caller(await story.App.NewPersonAsync("Rafe", Role.Reviewer));
        story.Admin = new Caller(await story.App.NewPersonAsync("Ada", Role.Admin));
        var services = story.App.Services;
        var slug = await services.GetRequiredService<CreateEntry>()
            .RunAsync(story.Owner, new NewEntry("Dam", "dam", [new NewParty("Tarnwell", [], [], [], []), new NewParty("Orrisby", [], [], [], [])]), default).ValueAsync();
        story.Draft = await services.GetRequiredService<StartDraft>().RunAsync(story.Owner, slug, null, default).ValueAsync();
        await services.GetRequiredService<InvitePerson>().RunAsync(story.Owner, story.Draft, story.Guest.PersonId, default).ValueAsync();
        await story.WriteAsync(text, story.Owner);
        return story;
    }

    public async Task<long> WriteAsync(string text, Caller author) => await Drafts.ReplaceAsync(Draft, author.PersonId, text, default).ValueAsync();

    public async Task<string> TextAsync() => (await Drafts.CurrentTextAsync(Draft, default))!.Text;

    public async Task<long> VersionAsync() => (await Drafts.CurrentTextAsync(Draft, default))!.Version;

    public async Task<Guid> SuggestAsync(string what, string by, Caller? author = null, Guid? id = null)
    {
        var now = await Drafts.CurrentTextAsync(Draft, default);
        var at = now!.Text.IndexOf(what, StringComparison.Ordinal);
        var edit = new SuggestedEdit(id ?? Guid.NewGuid(), at, by.Length > 0 ? at : at + what.Length, by);
        var taken = await SuggestAsync(author ?? Reviewer, now.Version, edit).ValueAsync();
        Assert.Equal(edit.Id, Assert.Single(taken.Done));
        return edit.Id;
    }

    public Task<Outcome<DecisionTaken>> SuggestAsync(Caller author, long version, params SuggestedEdit[] edits) =>
        Suggesting.RunAsync(author, Draft, version, edits, [], default);

    public Task<Outcome<DecisionTaken>> WithdrawAsync(Caller author, params Guid[] ids) => Suggesting.RunAsync(author, Draft, 0, [], ids, default);

    public Task<Outcome<DecisionTaken>> AcceptAsync(Caller by, params Guid[] ids) => Deciding.AcceptAsync(by, Draft, ids, default);

    public Task<Outcome<DecisionTaken>> RejectAsync(Caller by, params Guid[] ids) => Deciding.RejectAsync(by, Draft, ids, default);

    public Task<Outcome<DecisionTaken>> ReopenAsync(Caller by, params Guid[] ids) => Deciding.ReopenAsync(by, Draft, ids, default);

    public Task<SuggestionList> ListAsync(Caller? reader = null) => App.Services.GetRequiredService<SuggestionsReader>()
        .ReadAsync(new Actor((reader ?? Owner).PersonId, "", [Role.Contributor]), Draft, default).ValueAsync();

    public async Task<DraftSuggestion> RowAsync(Guid id)
    {
        await using var db = await App.OpenStoreAsync();
        return await db.DraftSuggestions.AsNoTracking().SingleAsync(s => s.Id == id);
    }

    public async Task<List<(long Version, Guid Author, string Client)>> LogAsync()
    {
        await using var db = await App.OpenStoreAsync();
        return [.. (await db.DraftChangesets.AsNoTracking().Where(c => c.DraftId == Draft).OrderBy(c => c.DocumentVersion).ToListAsync())
            .Select(c => (c.DocumentVersion, c.AuthorId, c.ClientId))];
    }

    public async Task<List<string>> AuditedAsync()
    {
        await using var db = await App.OpenStoreAsync();
        return await db.AuditEvents.Where(e => e.Action.StartsWith("suggestion")).OrderBy(e => e.Sequence).Select(e => e.Action).ToListAsync();
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
