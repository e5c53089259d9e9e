using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Core.Review;
using Plumbline.Data;
using Plumbline.Data.Changes;
using Plumbline.Data.Drafts;
using Plumbline.Data.Entries;
using Plumbline.Data.Sources;
using Plumbline.Data.Submissions;
using Plumbline.Web.Features.Entries;

namespace Plumbline.Web.Tests.Features.Shared;

/// <summary>A running app with people in it, and short words for what they have already done.</summary>
public sealed class EntryStory : IAsyncDisposable
{
    static readonly DateTimeOffset Begin = new(2031, 3, 1, 9, 0, 0, TimeSpan.Zero);

    EntryStory(RunningApp app) => App = app;

    public RunningApp App { get; }
    public Guid Contributor { get; private set; }
    public Guid Editor { get; private set; }
    public Guid Admin { get; private set; }
    public Guid NoRole { get; private set; }

    public static async Task<EntryStory> BeginAsync()
    {
        var app = await RunningApp.StartAsync();
        return new EntryStory(app)
        {
            Contributor = await app.NewPersonAsync("ilse", Role.Contributor),
            Editor = await app.NewPersonAsync("edda", Role.Editor),
            Admin = await app.NewPersonAsync("adam", Role.Admin),
            NoRole = await app.NewPersonAsync("nora"),
        };
    }

    public T Operation<T>()
        where T : notnull =>
        App.Services.GetRequiredService<T>();

    public async Task<Guid> EntryAsync(string slug, string title)
    {
        var outcome = await Operation<CreateEntry>().RunAsync(new Caller(Contributor), new NewEntry(title, slug, [Party("Dorven"), Party("Quessa")]), CancellationToken.None);
        Assert.IsType<Outcome<string>.Done>(outcome);
        await using var db = await App.OpenStoreAsync();
        return await db.Entries.Where(e => e.Slug == slug).Select(e => e.Id).SingleAsync();
    }

    public static NewParty Party(string name, params string[] aliases) => new(name, [.. aliases], [], [], []);

    /// <param name="state">Of the submission that brought the revision this far; null leaves it without one.</param>
    public async Task<Guid> RevisionAsync(Guid entryId, int number, string text, SubmissionState? state = null)
    {
        var at = Begin.AddHours(number);
        var draft = new Draft { EntryId = entryId, OwnerId = Contributor, CreatedAt = at, UpdatedAt = at, SnapshotText = text };
        var revision = new Revision
        {
            EntryId = entryId,
            Number = number,
            DraftId = draft.Id,
            Text = text,
            Summary = $"Summary {number}",
            CreatedBy = Contributor,
            CreatedAt = at,
        };
        await App.Lane.WriteAsync(db =>
        {
            db.Drafts.Add(draft);
            db.Revisions.Add(revision);
            if (state is { } reached)
            {
                db.Submissions.Add(new Submission
                {
                    EntryId = entryId,
                    DraftId = draft.Id,
                    OwnerId = Contributor,
                    State = reached,
                    RevisionId = revision.Id,
                    Summary = $"Summary {number}",
                    SubmittedAt = at,
                    StateSince = at,
                });
            }
        });
        return revision.Id;
    }

    public Task PublishAsync(Guid entryId, Guid? revisionId) => App.Lane.WriteAsync(db =>
    {
        var entry = db.Entries.Single(e => e.Id == entryId);
        entry.PublishedRevisionId = revisionId;
        entry.PublishedAt = revisionId is null ? null : Begin.AddDays(1);
    });

    public async Task<Guid> SourceAsync(Guid entryId, string title, string text)
    {
        var source = new Source
        {
            Title = title,
            TitleKey = SearchKey.Of(title),
            Text = text,
            OriginalText = text,
            OriginalHash = title,
            Encoding = "utf-8",
            AddedBy = Contributor,
            AddedAt = Begin,
        };
        await App.Lane.WriteAsync(db =>
        {
            db.Sources.Add(source);
            db.EntrySources.Add(new EntrySource { EntryId = entryId, SourceId = source.Id, Use = SourceUse.Comparison, AttachedBy = Contributor, AttachedAt = Begin });
        });
        return source.Id;
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
