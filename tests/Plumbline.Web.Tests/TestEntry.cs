using Microsoft.EntityFrameworkCore;
using Plumbline.Core.CoEditing;
using Plumbline.Core.Review;
using Plumbline.Data;
using Plumbline.Data.Changes;
using Plumbline.Data.Drafts;
using Plumbline.Data.Entries;
using Plumbline.Data.Sources;
using Plumbline.Web.Features.Decision;
using Plumbline.Web.Features.ReviewQueue;
using Plumbline.Web.Features.Shared.Submissions;
using Plumbline.Web.Features.Workbench;

namespace Plumbline.Web.Tests;

/// <summary>An entry with evidence and a draft, and the way of that draft through review.</summary>
public sealed class TestEntry
{
    public const string Text = "The Tarn Weir was closed in May. Officials said the gates were old.\n\nFarmers on the lower bank disagreed.";

    readonly TestStore store;

    TestEntry(TestStore store) => this.store = store;

    public Guid EntryId { get; } = Guid.CreateVersion7();

    public Guid DraftId { get; private set; }

    public Caller Owner { get; private init; } = Caller.Anonymous;

    public static async Task<TestEntry> NewAsync(TestStore store, Caller? owner = null, string text = Text)
    {
        var entry = new TestEntry(store) { Owner = owner ?? store.Contributor };
        var now = store.Time.GetUtcNow();
        var source = new Source
        {
            Title = "Weir log",
            TitleKey = SearchKey.Of("Weir log"),
            Text = "The gates were shut.",
            OriginalText = "The gates were shut.",
            OriginalHash = "00",
            Encoding = "utf-8",
            AddedBy = entry.Owner.PersonId,
            AddedAt = now,
        };
        await store.Lane.WriteAsync(db =>
        {
            db.Entries.Add(new Entry
            {
                Id = entry.EntryId,
                Slug = $"tarn-weir-{entry.EntryId:n}",
                Title = "Tarn Weir",
                TitleKey = SearchKey.Of("Tarn Weir"),
                CreatedBy = entry.Owner.PersonId,
                CreatedAt = now,
            });
            db.Sources.Add(source);
            db.EntrySources.Add(new EntrySource
            {
                EntryId = entry.EntryId,
                SourceId = source.Id,
                Use = SourceUse.Evidence,
                AttachedBy = entry.Owner.PersonId,
                AttachedAt = now,
            });
        });
        entry.DraftId = await entry.NewDraftAsync(entry.Owner, text);
        return entry;
    }

    public async Task<Guid> NewDraftAsync(Caller owner, string text)
    {
        var id = Guid.CreateVersion7();
        await store.Lane.WriteAsync(db => db.Drafts.Add(new Draft
        {
            Id = id,
            EntryId = EntryId,
            OwnerId = owner.PersonId,
            CreatedAt = store.Time.GetUtcNow(),
            BaseRevisionId = db.Entries.Single(e => e.Id == EntryId).PublishedRevisionId,
        }));
        await TypeAsync(text, owner, id);
        return id;
    }

    /// <summary>Somebody makes the draft's text this one.</summary>
    public Task TypeAsync(string text, Caller? author = null, Guid? draftId = null) => store.Lane.WriteAsync(db =>
    {
        var draft = db.Drafts.Single(d => d.Id == (draftId ?? DraftId));
        var change = ChangeSet.Between(draft.SnapshotText, text);
        draft.SnapshotText = text;
        draft.SnapshotVersion++;
        db.DraftChangesets.Add(new DraftChangeset
        {
            DraftId = draft.Id,
            DocumentVersion = draft.SnapshotVersion,
            AuthorId = (author ?? Owner).PersonId,
            ClientId = "test",
            ClientSequence = draft.SnapshotVersion,
            Payload = change.ToJson(),
            At = store.Time.GetUtcNow(),
        });
    });

    public async Task<SubmitRequest> RequestAsync(Guid? draftId = null, string summary = "First version") => new(
        draftId ?? DraftId,
        await store.ReadAsync(db => db.Drafts.Where(d => d.Id == (draftId ?? DraftId)).Select(d => d.SnapshotVersion).SingleAsync()),
        summary,
        HasConflict: false);

    public async Task<SubmissionStep> SubmitAsync(Caller? owner = null, Guid? draftId = null) =>
        await store.Get<SubmitDraft>().RunAsync(owner ?? Owner, await RequestAsync(draftId), default).ValueAsync();

    public async Task<SubmissionStep> ResubmitAsync(SubmissionStep step) =>
        await store.Get<ResubmitDraft>().RunAsync(Owner, step.SubmissionId, step.RevisionId, await RequestAsync(), reason: null, default).ValueAsync();

    public Task DeclareAsync(Caller person, bool hasConflict = false) =>
        store.Get<DeclareConflict>().RunAsync(person, EntryId, hasConflict, note: null, default).ValueAsync();

    public async Task<SubmissionStep> ClaimedAsync() => await ClaimAsync(await SubmitAsync());

    public async Task<SubmissionStep> ClaimAsync(SubmissionStep step)
    {
        await DeclareAsync(store.Reviewer);
        return await store.Get<ClaimReview>().RunAsync(store.Reviewer, step.SubmissionId, step.RevisionId, default).ValueAsync();
    }

    public async Task<SubmissionStep> ReadyAsync() => await RecommendAsync(await ClaimedAsync());

    public async Task<SubmissionStep> RecommendAsync(SubmissionStep step, Verdict verdict = Verdict.Approve)
    {
        await DeclareAsync(store.Editor);
        await DeclareAsync(store.SecondEditor);
        return await store.Get<Recommend>().RunAsync(store.Reviewer, step.SubmissionId, step.RevisionId, verdict, "Reads fairly.", default).ValueAsync();
    }

    public async Task<SubmissionStep> ApprovedAsync() => await ApproveAsync(await ReadyAsync());

    public Task<SubmissionStep> ApproveAsync(SubmissionStep step) =>
        store.Get<Decide>().ApproveAsync(store.Editor, step.SubmissionId, step.RevisionId, "Fine.", default).ValueAsync();

    public async Task<SubmissionStep> PublishedAsync() => await PublishAsync(await ApprovedAsync());

    public Task<SubmissionStep> PublishAsync(SubmissionStep step) =>
        store.Get<PublishRevision>().RunAsync(store.Editor, step.SubmissionId, step.RevisionId, default).ValueAsync();
}
