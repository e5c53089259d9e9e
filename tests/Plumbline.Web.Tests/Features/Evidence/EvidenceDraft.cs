using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Core.CoEditing;
using Plumbline.Core.Evidence;
using Plumbline.Core.Review;
using Plumbline.Core.Text;
using Plumbline.Data;
using Plumbline.Data.Changes;
using Plumbline.Data.Sources;
using Plumbline.Web.Features.Entries;
using Plumbline.Web.Features.Evidence;
using Plumbline.Web.Features.Sources;
using Plumbline.Web.Features.Workbench;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Tests.Features.Evidence;

/// <summary>A draft beside two sources, and its owner's hands.</summary>
sealed class EvidenceDraft(RunningApp app, Caller owner)
{
    public const string Text =
        "# The ferry\n\nThe ferry of Lorn stopped in March. Both towns blamed the ice. Harbour dues rose twice that year.";

    public const string Log = "In March the ferry did not sail. The ice was thick.\n\nDues were raised in May and again in June.";

    public RunningApp App => app;
    public Caller Owner => owner;
    public Guid EntryId { get; private set; }
    public Guid DraftId { get; private set; }
    public Guid SourceId { get; private set; }

    public static async Task<EvidenceDraft> NewAsync(RunningApp app)
    {
        var draft = new EvidenceDraft(app, new Caller(await app.NewPersonAsync("cora", Role.Contributor)));
        await draft.Get<CreateEntry>().RunAsync(draft.Owner, new NewEntry("The ferry", "ferry", [new("Lorn", [], [], [], []), new("Ketterby", [], [], [], [])]), default).ValueAsync();
        await using var db = await app.OpenStoreAsync();
        draft.EntryId = await db.Entries.Select(e => e.Id).SingleAsync();
        draft.DraftId = await draft.Get<StartDraft>().RunAsync(draft.Owner, "ferry", null, default).ValueAsync();
        await draft.WriteAsync(Text);
        draft.SourceId = await draft.AddSourceAsync("Ferry log", Log);
        return draft;
    }

    public T Get<T>() where T : notnull => app.Services.GetRequiredService<T>();

    public async Task<Guid> AddSourceAsync(string title, string text, bool comparisonOnly = false, SourceUse? use = SourceUse.Evidence)
    {
        var source = new Source
        {
            Title = title,
            TitleKey = SearchKey.Of(title),
            Text = text,
            OriginalText = text,
            OriginalHash = title,
            Encoding = "utf-8",
            ComparisonOnly = comparisonOnly,
            AddedBy = owner.PersonId,
            AddedAt = DateTimeOffset.UnixEpoch,
        };
        await app.Lane.WriteAsync(db => db.Sources.Add(source));
        if (use is { } wanted)
            await Get<AttachSource>().RunAsync(owner, EntryId, source.Id, wanted, default).ValueAsync();
        return source.Id;
    }

    public Task WriteAsync(string text) => Get<OpenDrafts>().ReplaceAsync(DraftId, owner.PersonId, text, CancellationToken.None).ValueAsync();

    /// <summary>As somebody types it: only these words change.</summary>
    public async Task EditAsync(string words, string by)
    {
        var at = await SelectAsync(words);
        var drafts = Get<OpenDrafts>();
        var text = (await drafts.CurrentTextAsync(DraftId, CancellationToken.None))!.Text;
        await using var lease = await drafts.OpenAsync(DraftId, CancellationToken.None);
        Assert.IsType<PushResult.Accepted>(await lease!.Draft.PushAsync(
            at.Version, $"typed-at-{at.Version}", 1, [ChangeSet.Replacing(text.Length, at.Start, at.End, by)], owner.PersonId));
    }

    public async Task<DraftSelection> SelectAsync(string words)
    {
        var (version, text) = (await Get<OpenDrafts>().CurrentTextAsync(DraftId, CancellationToken.None))!;
        var at = text.IndexOf(words, StringComparison.Ordinal);
        return new DraftSelection(version, at, at + words.Length, words);
    }

    public static TextSpan In(string text, string words)
    {
        var at = text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(at, at + words.Length);
    }

    public async Task<Outcome<EvidenceStep>> TryLinkAsync(
        string claim, string passage, EvidenceKind kind = EvidenceKind.Supports, Guid? source = null, string? sourceText = null, Caller? by = null) =>
        await Get<LinkEvidence>().RunAsync(
            by ?? owner, new LinkRequest(DraftId, await SelectAsync(claim), source ?? SourceId, In(sourceText ?? Log, passage), kind), default);

    public Task<EvidenceStep> LinkAsync(string claim, string passage, EvidenceKind kind = EvidenceKind.Supports) =>
        TryLinkAsync(claim, passage, kind).ValueAsync();

    public Task<EvidenceView> ReadAsync() =>
        Get<EvidenceReader>().ReadAsync(new Actor(owner.PersonId, "cora", [Role.Contributor], IsSuspended: false), DraftId, default).ValueAsync();

    public async Task<Guid> SubmitAsync()
    {
        var text = await Get<OpenDrafts>().CurrentTextAsync(DraftId, CancellationToken.None);
        return (await Get<SubmitDraft>().RunAsync(owner, new SubmitRequest(DraftId, text!.Version, "First", HasConflict: false), default).ValueAsync()).RevisionId;
    }
}
