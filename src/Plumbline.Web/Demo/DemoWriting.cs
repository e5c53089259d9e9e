using Microsoft.EntityFrameworkCore;
using Plumbline.Data;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Entries;
using Plumbline.Web.Features.Workbench;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Demo;

/// <summary>What authors do: entries, drafts, text, submissions.</summary>
sealed class DemoWriting(
    IDbContextFactory<PlumblineDbContext> contexts, DemoSources sources, CreateEntry createEntry, StartDraft startDraft, OpenDrafts drafts,
    SubmitDraft submitDraft, ResubmitDraft resubmitDraft, WithdrawSubmission withdraw, AbandonSubmission abandon)
{
    public async Task CreateEntryAsync(DemoWork work, DemoEntry entry, Caller owner, CancellationToken cancellation)
    {
        var parties = DemoContent.ReadParties().Where(party => entry.Parties.Contains(party.Name)).Select(party =>
            new NewParty(party.Name, [.. party.Aliases], [.. party.Demonyms], [.. party.Metonyms], [.. party.People]));
        await createEntry.RunAsync(owner, new NewEntry(entry.Title, entry.Slug, [.. parties]), cancellation).OrFailAsync($"create {entry.Slug}");
        await StartDraftAsync(work, owner, cancellation);
        await sources.AttachAsync(owner, work.EntryId, entry.Slug, cancellation);
    }

    public async Task StartDraftAsync(DemoWork work, Caller owner, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var entry = await db.Entries.AsNoTracking().SingleAsync(e => e.Slug == work.Slug, cancellation);
        work.EntryId = entry.Id;
        work.DraftId = await startDraft.RunAsync(owner, work.Slug, entry.PublishedRevisionId, cancellation).OrFailAsync($"start a draft of {work.Slug}");
    }

    public async Task TypeAsync(DemoWork work, Caller owner, string text, CancellationToken cancellation)
    {
        var version = await drafts.ReplaceAsync(work.DraftId, owner.PersonId, text, cancellation).OrFailAsync($"write {work.Slug}");
        work.Typed = (version, text);
    }

    public async Task SubmitAsync(DemoWork work, Caller owner, string summary, bool hasConflict, CancellationToken cancellation)
    {
        var request = new SubmitRequest(work.DraftId, work.Typed.Version, summary, hasConflict);
        work.Earlier = work.Step?.SubmissionId;
        work.Step = await submitDraft.RunAsync(owner, request, cancellation).OrFailAsync($"submit {work.Slug}");
    }

    public async Task ResubmitAsync(DemoWork work, Caller owner, string summary, CancellationToken cancellation)
    {
        var request = new SubmitRequest(work.DraftId, work.Typed.Version, summary);
        work.Step = await resubmitDraft.RunAsync(owner, work.SubmissionId, work.RevisionId, request, reason: null, cancellation)
            .OrFailAsync($"resubmit {work.Slug}");
    }

    public async Task WithdrawAsync(DemoWork work, Caller owner, string comment, CancellationToken cancellation) =>
        work.Step = await withdraw.RunAsync(owner, work.SubmissionId, work.RevisionId, comment, cancellation).OrFailAsync($"withdraw {work.Slug}");

    public async Task AbandonAsync(DemoWork work, Caller owner, string reason, CancellationToken cancellation) =>
        work.Step = await abandon.RunAsync(owner, work.SubmissionId, work.RevisionId, reason, cancellation).OrFailAsync($"abandon {work.Slug}");
}
