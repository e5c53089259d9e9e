using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Comparison.Quoting;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Submissions;
using Plumbline.Data.Changes;
using Plumbline.Data.Outbox;
using Plumbline.Data.Quotations;
using Plumbline.Data.Sources;
using Plumbline.Web.Features.Decision;
using Plumbline.Web.Features.Quotations;
using Plumbline.Web.Live.Drafts;
using Plumbline.Web.Tests.Features.Shared;

namespace Plumbline.Web.Tests.Features.Quotations;

public sealed class QuotationNoteTests : EntryStoryTests
{
    const string Letter = "Marrow told the meeting: “The dredging of the harbour began in March, and nobody asked us.”";
    const string Altered = "Marrow said: “The dredging of the harbour started in March.”";

    Guid entry;
    Guid revision;
    Guid reviewer;

    [Fact]
    public async Task AnAlteredQuotationStandsInTheWayOfApprovalUntilASecondPersonLetsItStandWithAReason()
    {
        var text = await BeginAsync(Altered);
        var quotation = Assert.Single((await ReadAsync(reviewer, text)).Quotations);
        Assert.Equal((QuotationVerdict.Altered, QuotationState.Unverified), (quotation.Verdict, quotation.State));
        Assert.Equal("1 quotation is not verified against a source.", await RequirementAsync());

        await AcceptAsync(reviewer, text, quotation, "The printed volume has it so.").ValueAsync();

        var accepted = Assert.Single((await ReadAsync(reviewer, text)).Quotations);
        Assert.Equal((QuotationState.Accepted, "rafe", "The printed volume has it so."), (accepted.State, accepted.Note!.By, accepted.Note.Reason));
        Assert.Null(await RequirementAsync());
        await using var db = await Story.App.OpenStoreAsync();
        Assert.Contains("printed volume", (await db.AuditEvents.SingleAsync(e => e.Action == "quotation.accepted" && e.EntryId == entry)).Detail, StringComparison.Ordinal);
        Assert.True(await db.Outbox.AnyAsync(e => e.Kind == LiveEventKind.Quotation && e.EntryId == entry && e.SubjectId == accepted.Note.Id));
    }

    [Fact]
    public async Task WhoeverWroteItOrHasAConflictOfInterestMayNotLetItStand()
    {
        var text = await BeginAsync(Altered);
        var quotation = Assert.Single((await ReadAsync(Story.Contributor, text)).Quotations);
        Assert.False(quotation.MayVerify);
        Assert.IsType<Refusal.NotPermitted>(await AcceptAsync(Story.Contributor, text, quotation, "Mine.").RefusalAsync());
        Assert.IsType<Refusal.NotPermitted>(await AcceptAsync(Story.Admin, text, quotation, "Mine.").RefusalAsync());
        await Story.Operation<Plumbline.Web.Features.ReviewQueue.DeclareConflict>().RunAsync(new Caller(reviewer), entry, hasConflict: true, note: null, default).ValueAsync();
        Assert.IsType<Refusal.NotPermitted>(await AcceptAsync(reviewer, text, quotation, "Mine.").RefusalAsync());
    }

    [Fact]
    public async Task ALaterConflictOfInterestTakesTheWordAway()
    {
        var text = await BeginAsync(Altered);
        await AcceptAsync(reviewer, text, Assert.Single((await ReadAsync(reviewer, text)).Quotations), "Fine.").ValueAsync();
        await Story.Operation<Plumbline.Web.Features.ReviewQueue.DeclareConflict>().RunAsync(new Caller(reviewer), entry, hasConflict: true, note: null, default).ValueAsync();
        Assert.NotNull(await RequirementAsync());
    }

    [Fact]
    public async Task AReasonIsAskedForAndWhatChangedMeanwhileIsStale()
    {
        var text = await BeginAsync(Altered);
        var quotation = Assert.Single((await ReadAsync(reviewer, text)).Quotations);
        Assert.IsType<Refusal.Invalid>(await AcceptAsync(reviewer, text, quotation, " ").RefusalAsync());
        Assert.IsType<Refusal.Stale>(await AcceptAsync(reviewer, text, quotation with { Digest = "other" }, "Fine.").RefusalAsync());
        Assert.IsType<Refusal.Stale>(await AcceptAsync(reviewer, text, quotation with { Key = "other" }, "Fine.").RefusalAsync());
        Assert.Equal(QuotationState.Unverified, Assert.Single((await ReadAsync(reviewer, text)).Quotations).State);
    }

    [Fact]
    public async Task ATranslationNamesItsOriginalAndIsCheckedBySomebodyElseThanItsTranslator()
    {
        var text = await BeginAsync("Marrow said: “Nobody in this harbour was ever asked by them.”");
        await EvidenceAsync("Letter in Velden", "Marrow: „Keiner in diesem Hafen wurde von ihnen gefragt.“");
        var request = new TranslationRequest("Keiner in diesem Hafen wurde von ihnen gefragt.", "Velden", Translator: null);
        var noted = await RecordAsync(Story.Editor, text, request).ValueAsync();

        var unchecked_ = Assert.Single((await ReadAsync(Story.Editor, text)).Quotations);
        Assert.Equal((QuotationState.TranslatedUnchecked, "edda", "Letter in Velden", false), (unchecked_.State, unchecked_.Note!.Translator, unchecked_.Note.OriginalStandsIn, unchecked_.MayVerify));
        Assert.NotNull(await RequirementAsync());
        var own = Assert.IsType<Refusal.NotPermitted>(await CheckAsync(Story.Editor, text, unchecked_).RefusalAsync());
        Assert.Contains("comes from you", own.Reason, StringComparison.Ordinal);
        Assert.IsType<Refusal.Stale>(await Story.Operation<CheckTranslation>().RunAsync(new Caller(reviewer), text, unchecked_.Key, noted.NoteId, noted.Version + 1, default).RefusalAsync());

        await CheckAsync(reviewer, text, unchecked_).ValueAsync();

        var done = Assert.Single((await ReadAsync(reviewer, text)).Quotations);
        Assert.Equal((QuotationState.Translated, "rafe", true), (done.State, done.Note!.CheckedBy, done.Note.MayUncheck));
        Assert.Null(await RequirementAsync());
    }

    [Fact]
    public async Task WhoeverIsNamedAsTranslatorMayNotCheckIt()
    {
        var text = await BeginAsync(Altered);
        await RecordAsync(Story.Contributor, text, new TranslationRequest("Im März begann das Baggern.", null, " Rafe ")).ValueAsync();
        Assert.IsType<Refusal.NotPermitted>(await CheckAsync(reviewer, text, Assert.Single((await ReadAsync(reviewer, text)).Quotations)).RefusalAsync());
    }

    [Fact]
    public async Task OnlyThoseWhoWriteTheDraftOrEditSayWhoseTranslationItIs()
    {
        var text = await BeginAsync(Altered);
        var request = new TranslationRequest("Im März begann das Baggern.", null, null);
        Assert.IsType<Refusal.NotPermitted>(await RecordAsync(reviewer, text, request).RefusalAsync());
        Assert.IsType<Refusal.NotPermitted>(await RecordAsync(Story.Admin, text, request).RefusalAsync());
        Assert.IsType<Refusal.Invalid>(await RecordAsync(Story.Contributor, text, request with { Original = " " }).RefusalAsync());
        await RecordAsync(Story.Contributor, text, request).ValueAsync();
    }

    [Fact]
    public async Task ANewOriginalReplacesTheOldOneAndItsCheck()
    {
        var text = await BeginAsync(Altered);
        await RecordAsync(Story.Contributor, text, new TranslationRequest("Im März begann das Baggern.", null, null)).ValueAsync();
        await CheckAsync(reviewer, text, Assert.Single((await ReadAsync(reviewer, text)).Quotations)).ValueAsync();
        await RecordAsync(Story.Contributor, text, new TranslationRequest("Im Mai begann das Baggern.", null, null)).ValueAsync();

        var again = Assert.Single((await ReadAsync(reviewer, text)).Quotations);
        Assert.Equal((QuotationState.TranslatedUnchecked, "Im Mai begann das Baggern."), (again.State, again.Note!.Original));
        await using var db = await Story.App.OpenStoreAsync();
        Assert.Equal([true, false], await db.QuotationNotes.OrderBy(n => n.RecordedAt).ThenBy(n => n.Id).Select(n => n.WithdrawnAt != null).ToListAsync());
    }

    [Fact]
    public async Task WhatWasSaidCanBeTakenBackAndSaidAgain()
    {
        var text = await BeginAsync(Altered);
        var accepted = await AcceptAsync(reviewer, text, Assert.Single((await ReadAsync(reviewer, text)).Quotations), "Fine.").ValueAsync();
        var withdraw = Story.Operation<WithdrawQuotationNote>();
        Assert.IsType<Refusal.NotPermitted>(await withdraw.RunAsync(new Caller(Story.Contributor), text, accepted.NoteId, accepted.Version, default).RefusalAsync());
        var back = await withdraw.RunAsync(new Caller(reviewer), text, accepted.NoteId, accepted.Version, default).ValueAsync();
        Assert.NotNull(await RequirementAsync());
        Assert.IsType<Refusal.Stale>(await withdraw.TakeBackAsync(new Caller(reviewer), text, accepted.NoteId, accepted.Version, default).RefusalAsync());

        var again = await withdraw.TakeBackAsync(new Caller(reviewer), text, accepted.NoteId, back.Version, default).ValueAsync();
        Assert.Null(await RequirementAsync());

        await withdraw.RunAsync(new Caller(reviewer), text, accepted.NoteId, again.Version, default).ValueAsync();
        await AcceptAsync(Story.Editor, text, Assert.Single((await ReadAsync(Story.Editor, text)).Quotations), "Fine by me.").ValueAsync();
        Assert.IsType<Refusal.Stale>(await withdraw.TakeBackAsync(new Caller(reviewer), text, accepted.NoteId, again.Version + 1, default).RefusalAsync());
    }

    [Fact]
    public async Task ANoteFollowsTheWordsThroughEditsAndLeavesOthersUnverified()
    {
        var text = await BeginAsync(Altered);
        await AcceptAsync(reviewer, text, Assert.Single((await ReadAsync(reviewer, text)).Quotations), "Fine.").ValueAsync();
        Guid draft;
        await using (var db = await Story.App.OpenStoreAsync())
            draft = await db.Revisions.Where(r => r.Id == revision).Select(r => r.DraftId!.Value).SingleAsync();
        var drafts = Story.Operation<OpenDrafts>();
        await drafts.ReplaceAsync(draft, Story.Contributor, $"A new first paragraph.\n\nThe board met in May. {Altered}", default).ValueAsync();
        Assert.Equal(QuotationState.Accepted, await StateAsync());

        await drafts.ReplaceAsync(draft, Story.Contributor, Altered.Replace("Marrow", "Oren Vask", StringComparison.Ordinal), default).ValueAsync();
        Assert.Equal(QuotationState.Unverified, await StateAsync());

        await drafts.ReplaceAsync(draft, Story.Contributor, "Marrow said: “The dredging of the harbour started in April.”", default).ValueAsync();
        Assert.Equal(QuotationState.Unverified, await StateAsync());

        await drafts.ReplaceAsync(draft, Story.Contributor, "Marrow said: “The dredging of the harbour … began in March, and nobody asked us.”", default).ValueAsync();
        Assert.Equal(QuotationState.Faithful, await StateAsync());

        async Task<QuotationState> StateAsync() => Assert.Single((await ReadAsync(reviewer, new QuotedText.Draft(draft))).Quotations).State;
    }

    [Fact]
    public async Task FaithfulAndShortQuotationsNeedNobody()
    {
        await BeginAsync("Marrow said that “nobody asked us” and called it a “sham”.");
        Assert.Null(await RequirementAsync());
    }

    [Fact]
    public async Task ScriptsSayTheSameThroughTheSameOperations()
    {
        await BeginAsync(Altered);
        var author = Story.App.Script(await Story.App.NewTokenAsync(Story.Contributor));
        var second = Story.App.Script(await Story.App.NewTokenAsync(reviewer));
        var list = await second.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/revisions/{revision}/quotations", UriKind.Relative));
        var quotation = list.GetProperty("quotations")[0];
        Assert.Equal(("Altered", "Unverified"), (quotation.GetProperty("verdict").GetString(), quotation.GetProperty("state").GetString()));
        var key = quotation.GetProperty("key").GetString();

        using var translated = await author.PostAsJsonAsync($"/api/v1/revisions/{revision}/quotations/{key}/translation", new { original = "Im März begann das Baggern.", language = "Velden" });
        Assert.Equal(HttpStatusCode.Created, translated.StatusCode);
        var step = await translated.Content.ReadFromJsonAsync<JsonElement>();
        var check = new { note = step.GetProperty("noteId").GetGuid(), version = step.GetProperty("version").GetInt64() };
        using var own = await author.PostAsJsonAsync($"/api/v1/revisions/{revision}/quotations/{key}/check", check);
        Assert.Equal(HttpStatusCode.Forbidden, own.StatusCode);
        using var checkedBySecond = await second.PostAsJsonAsync($"/api/v1/revisions/{revision}/quotations/{key}/check", check);
        Assert.Equal(HttpStatusCode.OK, checkedBySecond.StatusCode);
        Assert.Null(await RequirementAsync());
    }

    async Task<QuotedText> BeginAsync(string text)
    {
        reviewer = await Story.App.NewPersonAsync("rafe", Role.Reviewer);
        entry = await Story.EntryAsync("harbour", "The harbour");
        revision = await Story.RevisionAsync(entry, 1, text, SubmissionState.ReadyForDecision);
        await Story.App.Lane.WriteAsync(db => db.RevisionContributors.Add(new() { RevisionId = revision, PersonId = Story.Contributor }));
        await EvidenceAsync("Harbour letter", Letter);
        return new QuotedText.Revision(revision);
    }

    async Task EvidenceAsync(string title, string text)
    {
        var source = await Story.SourceAsync(entry, title, text);
        await Story.App.Lane.WriteAsync(db => db.EntrySources.Single(a => a.EntryId == entry && a.SourceId == source).Use = SourceUse.Evidence);
    }

    async Task<QuotationsView> ReadAsync(Guid person, QuotedText text)
    {
        await using var db = await Story.App.OpenStoreAsync();
        var actor = await db.ReadActorAsync(new Caller(person), DateTimeOffset.UnixEpoch.AddYears(61), CancellationToken.None).ValueAsync();
        return await Story.Operation<QuotationReader>().ReadAsync(actor, text, CancellationToken.None).ValueAsync();
    }

    Task<Outcome<QuotationStep>> AcceptAsync(Guid person, QuotedText text, QuotationView quotation, string reason) =>
        Story.Operation<AcceptQuotation>().RunAsync(new Caller(person), text, quotation.Key, quotation.Digest, reason, CancellationToken.None);

    async Task<Outcome<QuotationStep>> RecordAsync(Guid person, QuotedText text, TranslationRequest request) =>
        await Story.Operation<RecordTranslation>().RunAsync(new Caller(person), text, Assert.Single((await ReadAsync(person, text)).Quotations).Key, request, CancellationToken.None);

    Task<Outcome<QuotationStep>> CheckAsync(Guid person, QuotedText text, QuotationView quotation) =>
        Story.Operation<CheckTranslation>().RunAsync(new Caller(person), text, quotation.Key, quotation.Note!.Id, quotation.Note.Version, CancellationToken.None);

    /// <summary>What approval says of the quotations; null when nothing.</summary>
    async Task<string?> RequirementAsync()
    {
        await using var db = await Story.App.OpenStoreAsync();
        var submission = await db.Submissions.Where(s => s.RevisionId == revision).Select(s => s.Id).SingleAsync();
        var answer = await Story.Operation<DecisionRequirements>().RunAsync(new Caller(Story.Editor), submission, CancellationToken.None).ValueAsync();
        return answer.Approve.Where(r => r.Code == RequirementCode.QuotesVerified).Select(r => r.Sentence).SingleOrDefault();
    }
}
