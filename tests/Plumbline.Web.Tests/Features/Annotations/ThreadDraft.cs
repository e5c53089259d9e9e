using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Annotations;
using Plumbline.Web.Features.Shared.Submissions;
using Plumbline.Web.Features.Workbench;
using Plumbline.Web.Live.Drafts;
using Plumbline.Web.Tests.Features.Evidence;

namespace Plumbline.Web.Tests.Features.Annotations;

/// <summary>A draft of cora's, and people who talk about it.</summary>
sealed class ThreadDraft(EvidenceDraft draft)
{
    public const string Words = "Both towns blamed the ice.";

    public Caller Cora => draft.Owner;
    public Caller Carl { get; private set; } = Caller.Anonymous;
    public Caller Rafe { get; private set; } = Caller.Anonymous;
    public Caller Edda { get; private set; } = Caller.Anonymous;

    public Guid DraftId => draft.DraftId;
    public RunningApp App => draft.App;

    public static async Task<ThreadDraft> NewAsync(RunningApp app) => new(await EvidenceDraft.NewAsync(app))
    {
        Carl = new Caller(await app.NewPersonAsync("carl", Role.Contributor)),
        Rafe = new Caller(await app.NewPersonAsync("rafe", Role.Reviewer)),
        Edda = new Caller(await app.NewPersonAsync("edda", Role.Editor)),
    };

    public T Get<T>() where T : notnull => draft.Get<T>();

    public Task EditAsync(string words, string by) => draft.EditAsync(words, by);

    public Task WriteAsync(string text) => draft.WriteAsync(text);

    public Task<DraftSelection> SelectAsync(string words) => draft.SelectAsync(words);

    /// <param name="words">Null for the whole draft.</param>
    public async Task<Outcome<ThreadStep>> TryOpenAsync(
        Caller by, string? words = Words, string body = "Did they?", bool blocking = false, string? ground = null) =>
        await Get<AnnotateDraft>().RunAsync(by, DraftId, words is null ? null : await SelectAsync(words), body, blocking, ground, default);

    public Task<ThreadStep> OpenAsync(Caller by, string? words = Words, string body = "Did they?", bool blocking = false, string? ground = null) =>
        TryOpenAsync(by, words, body, blocking, ground).ValueAsync();

    public Task<Outcome<ThreadStep>> ResolveAsync(Caller by, ThreadStep thread) => Get<ResolveThread>().RunAsync(by, thread.ThreadId, thread.RevisionId, default);

    public Task<DraftThreads> ReadAsync(Guid? draftId = null) =>
        Get<ThreadsOfDraft>().ReadAsync(new Actor(Cora.PersonId, "cora", [Role.Contributor]), draftId ?? DraftId, default).ValueAsync();

    public async Task<SubmissionStep> SubmitAsync(SubmissionStep? before = null)
    {
        var text = await Get<OpenDrafts>().CurrentTextAsync(DraftId, CancellationToken.None);
        var request = new SubmitRequest(DraftId, text!.Version, "Next", HasConflict: false);
        return before is null
            ? await Get<SubmitDraft>().RunAsync(Cora, request, default).ValueAsync()
            : await Get<ResubmitDraft>().RunAsync(Cora, before.SubmissionId, before.RevisionId, request, reason: null, default).ValueAsync();
    }

    /// <summary>Who has not yet looked at what was said to them.</summary>
    public async Task<List<Guid>> UnreadAsync()
    {
        await using var db = await App.OpenStoreAsync();
        return await db.AnnotationMentions.Where(m => m.ReadAt == null).Select(m => m.PersonId).Order().ToListAsync();
    }
}
