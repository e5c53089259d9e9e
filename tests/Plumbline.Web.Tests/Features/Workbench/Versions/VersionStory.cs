using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Core.CoEditing;
using Plumbline.Core.Review;
using Plumbline.Data;
using Plumbline.Data.Changes;
using Plumbline.Data.Entries;
using Plumbline.Data.Sources;
using Plumbline.Web.Features.Entries;
using Plumbline.Web.Features.Workbench.Authorship;
using Plumbline.Web.Features.Workbench.Merging;
using Plumbline.Web.Features.Workbench.Versions;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Tests.Features.Workbench.Versions;

/// <summary>The running app with a published entry, Olga's draft of it, Gus who is invited to it, and people with other roles.</summary>
sealed class VersionStory : IAsyncDisposable
{
    public const string Published = "The dam was begun in May. The council paid for it. Nobody was asked.\n\nThe river rose twice.";

    VersionStory(RunningApp app) => App = app;

    public RunningApp App { get; }
    public Caller Olga { get; private set; } = Caller.Anonymous;
    public Caller Gus { get; private set; } = Caller.Anonymous;
    public Caller Rafe { get; private set; } = Caller.Anonymous;
    public Caller Ada { get; private set; } = Caller.Anonymous;
    public Guid Entry { get; private set; }
    public Guid Draft { get; private set; }

    public static async Task<VersionStory> BeginAsync()
    {
        var story = new VersionStory(await RunningApp.StartAsync());
        story.Olga = new Caller(await story.App.NewPersonAsync("Olga", Role.Contributor));
        story.Gus = new Caller(await story.App.NewPersonAsync("Gus", Role.Contributor));
        story.Rafe = new Caller(await story.App.NewPersonAsync("Rafe", Role.Reviewer));
        story.Ada = new Caller(await story.App.NewPersonAsync("Ada", Role.Admin));
        story.Entry = await story.NewEntryAsync("dam");
        await story.PublishAsync(story.Entry, 1, Published, story.Olga);
        story.Draft = await story.StartAsync(story.Olga);
        await story.Get<InvitePerson>().RunAsync(story.Olga, story.Draft, story.Gus.PersonId, default).ValueAsync();
        return story;
    }

    public T Get<T>() where T : notnull => App.Services.GetRequiredService<T>();

    public async Task<Guid> NewEntryAsync(string slug)
    {
        await Get<CreateEntry>().RunAsync(Olga, new NewEntry(slug, slug, [new NewParty("Tarnwell", [], [], [], []), new NewParty("Orrisby", [], [], [], [])]), default).ValueAsync();
        await using var db = await App.OpenStoreAsync();
        return await db.Entries.Where(e => e.Slug == slug).Select(e => e.Id).SingleAsync();
    }

    public async Task<Guid> PublishAsync(Guid entry, int number, string text, params Caller[] contributors)
    {
        var revision = new Revision
        {
            EntryId = entry,
            Number = number,
            Text = text,
            Summary = $"Number {number}",
            CreatedBy = Olga.PersonId,
            CreatedAt = DateTimeOffset.UnixEpoch.AddDays(number),
        };
        await App.Lane.WriteAsync(db =>
        {
            db.Revisions.Add(revision);
            foreach (var one in contributors)
                db.RevisionContributors.Add(new RevisionContributor { RevisionId = revision.Id, PersonId = one.PersonId });
            db.Entries.Single(e => e.Id == entry).PublishedRevisionId = revision.Id;
        });
        return revision.Id;
    }

    public Task AttachSourceAsync() => App.Lane.WriteAsync(db =>
    {
        var source = new Source
        {
            Title = "Dam log",
            TitleKey = SearchKey.Of("Dam log"),
            Text = "The council paid.",
            OriginalText = "The council paid.",
            OriginalHash = "00",
            Encoding = "utf-8",
            AddedBy = Olga.PersonId,
            AddedAt = DateTimeOffset.UnixEpoch,
        };
        db.Sources.Add(source);
        db.EntrySources.Add(new EntrySource { EntryId = Entry, SourceId = source.Id, Use = SourceUse.Evidence, AttachedBy = Olga.PersonId, AttachedAt = DateTimeOffset.UnixEpoch });
    });

    public async Task<Guid> StartAsync(Caller owner, string slug = "dam")
    {
        await using var db = await App.OpenStoreAsync();
        var published = await db.Entries.Where(e => e.Slug == slug).Select(e => e.PublishedRevisionId).SingleAsync();
        return await Get<StartDraft>().RunAsync(owner, slug, published, default).ValueAsync();
    }

    /// <summary>Somebody replaces words as people do it: nothing else changes.</summary>
    public async Task EditAsync(Caller by, string words, string with, Guid? draft = null)
    {
        var now = await Get<OpenDrafts>().CurrentTextAsync(draft ?? Draft, default);
        var at = now!.Text.IndexOf(words, StringComparison.Ordinal);
        await using var lease = await Get<OpenDrafts>().OpenAsync(draft ?? Draft, default);
        var change = ChangeSet.Replacing(now.Text.Length, at, at + words.Length, with);
        Assert.IsType<PushResult.Accepted>(await lease!.Draft.PushAsync(now.Version, $"typed-{Guid.NewGuid():n}", 1, [change], by.PersonId));
    }

    public async Task<string> TextAsync(Guid? draft = null) => (await NowAsync(draft)).Text;

    public async Task<DraftText> NowAsync(Guid? draft = null) => (await Get<OpenDrafts>().CurrentTextAsync(draft ?? Draft, default))!;

    public async Task<Guid> NameAsync(string name, Caller? by = null) => (await Get<NameCheckpoint>().RunAsync(by ?? Olga, Draft, name, default).ValueAsync()).CheckpointId;

    public Task<Outcome<RestoredText>> RestoreAsync(Caller by, VersionReference what, long? seen = null, Guid? draft = null) =>
        Get<RestoreText>().RunAsync(by, draft ?? Draft, what, seen, default);

    public Task<Outcome<RestoredText>> RestoreAsync(Caller by, Guid checkpoint, long? seen = null) => RestoreAsync(by, new VersionReference.Checkpoint(checkpoint), seen);

    public Task<Outcome<long>> UndoAsync(Caller by, Guid checkpoint, Guid? draft = null) => Get<UndoRewrite>().RunAsync(by, draft ?? Draft, checkpoint, default);

    public Task<VersionList> ListAsync(Caller? reader = null, Role role = Role.Contributor) =>
        Get<VersionReader>().ReadAsync(new Actor((reader ?? Olga).PersonId, "", [role]), Draft, default).ValueAsync();

    public async Task<IEnumerable<Guid>> ContributorsAsync(Guid? draft = null) =>
        (await Get<AuthorshipReader>().ContributorsAsync(draft ?? Draft, await NowAsync(draft), default)).Order();

    public Task<DraftMerge> MergeViewAsync(Guid target, Guid rival) => Get<MergeReader>().ReadAsync(new Actor(Olga.PersonId, "", [Role.Contributor]), target, rival, default).ValueAsync();

    public async Task<List<(Guid Author, string Client)>> LogAsync(Guid? draft = null)
    {
        await using var db = await App.OpenStoreAsync();
        return [.. (await db.DraftChangesets.Where(c => c.DraftId == (draft ?? Draft)).OrderBy(c => c.DocumentVersion).ToListAsync()).Select(c => (c.AuthorId, c.ClientId))];
    }

    public async Task<List<string>> AuditedAsync(string prefix)
    {
        await using var db = await App.OpenStoreAsync();
        return await db.AuditEvents.Where(e => e.Action.StartsWith(prefix)).OrderBy(e => e.Sequence).Select(e => e.Action).ToListAsync();
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
