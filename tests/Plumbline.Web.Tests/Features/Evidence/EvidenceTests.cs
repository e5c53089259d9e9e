using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Evidence;
using Plumbline.Core.Review;
using Plumbline.Data.Changes;
using Plumbline.Data.Evidence;
using Plumbline.Data.Sources;
using Plumbline.Web.Features.Evidence;
using Plumbline.Web.Features.Shared.Evidence;
using Plumbline.Web.Features.Sources;

namespace Plumbline.Web.Tests.Features.Evidence;

public sealed class EvidenceTests
{
    [Fact]
    public async Task LinksRaiseTheCoverageOfTheDraftAndTheUseOfTheSource()
    {
        await using var app = await RunningApp.StartAsync();
        var draft = await EvidenceDraft.NewAsync(app);
        var before = await draft.ReadAsync();
        await draft.LinkAsync("The ferry of Lorn stopped in March.", "In March the ferry did not sail.");
        await draft.LinkAsync("Both towns blamed the ice.", "The ice was thick.", EvidenceKind.Contradicts);

        var after = await draft.ReadAsync();

        Assert.Equal((0, 3), (before.Draft.CoveredCount, before.Draft.AskedCount));
        Assert.Equal((2, 1), (after.Draft.CoveredCount, after.Draft.Count(EvidenceKind.Contradicts)));
        Assert.Equal((2, 3), (after.Sources[0].Used, after.Sources[0].Total));
        Assert.Equal(["Both towns blamed the ice."], after.Links.Where(l => l.Kind == EvidenceKind.Contradicts).Select(l => l.Words));
    }

    [Fact]
    public async Task LinksHoldThroughEditsAndWhatHasLostItsWordsIsListedAndCanBePlacedAnew()
    {
        await using var app = await RunningApp.StartAsync();
        var draft = await EvidenceDraft.NewAsync(app);
        await draft.LinkAsync("The ferry of Lorn stopped in March.", "In March the ferry did not sail.");
        var lost = await draft.LinkAsync("Both towns blamed the ice.", "The ice was thick.");
        await draft.EditAsync("# The ferry\n\n", "# The ferry\n\nA new sentence on top of it. ");
        await draft.EditAsync("stopped in", "stopped early in");
        await draft.EditAsync("Both towns blamed the ice. ", "");

        var edited = await draft.ReadAsync();
        var held = Assert.Single(edited.Links, l => !l.IsOrphan);
        Assert.Equal(("The ferry of Lorn stopped early in March.", true), (held.Words, held.IsReworded));
        var orphan = Assert.Single(edited.Orphans);
        Assert.Equal((lost.LinkId, "Both towns blamed the ice."), (orphan.Id, orphan.Claim));

        await draft.Get<PlaceEvidence>().RunAsync(draft.Owner, draft.DraftId, orphan.Id, orphan.Version, await draft.SelectAsync("A new sentence on top of it."), default).ValueAsync();
        await draft.Get<PlaceEvidence>().RunAsync(draft.Owner, draft.DraftId, held.Id, held.Version, await draft.SelectAsync(held.Words!), default).ValueAsync();

        var settled = await draft.ReadAsync();
        Assert.Empty(settled.Orphans);
        Assert.DoesNotContain(settled.Links, l => l.IsReworded);
    }

    [Fact]
    public async Task WhatIsUnlinkedCanBeTakenBack()
    {
        await using var app = await RunningApp.StartAsync();
        var draft = await EvidenceDraft.NewAsync(app);
        var link = await draft.LinkAsync("Both towns blamed the ice.", "The ice was thick.");
        var changed = await draft.Get<ChangeEvidence>().RunAsync(draft.Owner, link.LinkId, link.Version, EvidenceKind.Mentions, "It names no town.", default).ValueAsync();
        var gone = await draft.Get<UnlinkEvidence>().RunAsync(draft.Owner, link.LinkId, changed.Version, default).ValueAsync();
        Assert.Empty((await draft.ReadAsync()).Links);

        await draft.Get<UnlinkEvidence>().TakeBackAsync(draft.Owner, link.LinkId, gone.Version, default).ValueAsync();

        var back = Assert.Single((await draft.ReadAsync()).Links);
        Assert.Equal((EvidenceKind.Mentions, "It names no town."), (back.Kind, back.Note));
        await using var db = await app.OpenStoreAsync();
        Assert.Equal(
            ["evidence.linked", "evidence.changed", "evidence.unlinked", "evidence.relinked"],
            await db.AuditEvents.Where(e => e.SubjectId == link.LinkId).OrderBy(e => e.Sequence).Select(e => e.Action).ToListAsync());
    }

    [Fact]
    public async Task WhoeverSawAnOlderStateOfALinkChangesNothing()
    {
        await using var app = await RunningApp.StartAsync();
        var draft = await EvidenceDraft.NewAsync(app);
        var link = await draft.LinkAsync("Both towns blamed the ice.", "The ice was thick.");
        await draft.Get<ChangeEvidence>().RunAsync(draft.Owner, link.LinkId, link.Version, EvidenceKind.Mentions, null, default).ValueAsync();

        var late = await draft.Get<UnlinkEvidence>().RunAsync(draft.Owner, link.LinkId, link.Version, default);

        Assert.IsType<Refusal.Stale>(Assert.IsType<Outcome<EvidenceStep>.Refused>(late).Why);
        Assert.Single((await draft.ReadAsync()).Links);
    }

    [Fact]
    public async Task ASecondClickMakesNoSecondLink()
    {
        await using var app = await RunningApp.StartAsync();
        var draft = await EvidenceDraft.NewAsync(app);

        Assert.Equal(
            (await draft.LinkAsync("Both towns blamed the ice.", "The ice was thick.")).LinkId,
            (await draft.LinkAsync("Both towns blamed the ice.", "The ice was thick.")).LinkId);
    }

    [Theory]
    [InlineData(true, SourceUse.Comparison, "never cited")]
    [InlineData(false, SourceUse.Comparison, "for comparison only")]
    [InlineData(false, null, "not attached")]
    public async Task OnlySourcesThatAreEvidenceCanBeLinked(bool comparisonOnly, SourceUse? use, string reason)
    {
        await using var app = await RunningApp.StartAsync();
        var draft = await EvidenceDraft.NewAsync(app);
        const string text = "The ice was thin.";
        var source = await draft.AddSourceAsync("A copy", text, comparisonOnly, use);

        var refused = Assert.IsType<Outcome<EvidenceStep>.Refused>(await draft.TryLinkAsync("Both towns blamed the ice.", text, source: source, sourceText: text));

        Assert.Contains(reason, Assert.IsType<Refusal.NotPermitted>(refused.Why).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnlyOwnersInvitedPeopleAndEditorsLink()
    {
        await using var app = await RunningApp.StartAsync();
        var draft = await EvidenceDraft.NewAsync(app);
        var stranger = new Caller(await app.NewPersonAsync("sten", Role.Contributor));
        var admin = new Caller(await app.NewPersonAsync("ada", Role.Admin));
        var editor = new Caller(await app.NewPersonAsync("edda", Role.Editor));

        Assert.IsType<Outcome<EvidenceStep>.Refused>(await draft.TryLinkAsync("Both towns blamed the ice.", "The ice was thick.", by: stranger));
        Assert.IsType<Outcome<EvidenceStep>.Refused>(await draft.TryLinkAsync("Both towns blamed the ice.", "The ice was thick.", by: admin));
        Assert.IsType<Outcome<EvidenceStep>.Done>(await draft.TryLinkAsync("Both towns blamed the ice.", "The ice was thick.", by: editor));
    }

    [Fact]
    public async Task ASourceThatIsTakenOffOrDeletedCountsNoMoreAndItsPassageIsKept()
    {
        await using var app = await RunningApp.StartAsync();
        var draft = await EvidenceDraft.NewAsync(app);
        await draft.LinkAsync("Both towns blamed the ice.", "The ice was thick.");
        await draft.Get<DetachSource>().RunAsync(draft.Owner, draft.EntryId, draft.SourceId, default).ValueAsync();
        var detached = await draft.ReadAsync();
        await app.Lane.WriteAsync(db => db.Sources.Where(s => s.Id == draft.SourceId).ExecuteDelete());

        var deleted = Assert.Single((await draft.ReadAsync()).Links);

        Assert.Equal((CitedSource.NotAttached, 0), (detached.Links[0].Source, detached.Draft.CoveredCount));
        Assert.Equal((CitedSource.Deleted, "Ferry log", "The ice was thick."), (deleted.Source, deleted.SourceTitle, deleted.Quote));
    }

    [Fact]
    public async Task ASubmittedRevisionKeepsTheEvidenceAsItWasWhateverBecomesOfTheDraft()
    {
        await using var app = await RunningApp.StartAsync();
        var draft = await EvidenceDraft.NewAsync(app);
        await draft.LinkAsync("The ferry of Lorn stopped in March.", "In March the ferry did not sail.");
        await draft.LinkAsync("Both towns blamed the ice.", "The ice was thick.");
        await draft.EditAsync("stopped in March", "stopped early in March");
        await draft.EditAsync("Both towns blamed the ice. ", "");
        var revision = await draft.SubmitAsync();
        foreach (var link in (await draft.ReadAsync()).Links)
            await draft.Get<UnlinkEvidence>().RunAsync(draft.Owner, link.Id, link.Version, default).ValueAsync();

        await using var db = await app.OpenStoreAsync();
        var text = await db.Revisions.Where(r => r.Id == revision).Select(r => r.Text).SingleAsync();
        var frozen = await draft.Get<EvidenceOfRevision>().ReadAsync(revision, text, default);

        Assert.Equal(2, frozen.Links.Length);
        Assert.Equal("The ferry of Lorn stopped early in March.", frozen.Links[0].Span.Of(text));
        Assert.Equal(("Both towns blamed the ice.", true), (frozen.Links[1].Claim, frozen.Links[1].IsOrphan));
        Assert.Equal(1, frozen.Coverage.CoveredCount);
    }
}
