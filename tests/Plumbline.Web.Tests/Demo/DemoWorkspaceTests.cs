using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Data.Audit;
using Plumbline.Data.People;
using Plumbline.Web.Demo;

namespace Plumbline.Web.Tests.Demo;

public sealed class DemoWorkspaceTests(PreparedDemo demo) : IClassFixture<PreparedDemo>
{
    [Fact]
    public async Task FourPeopleHoldOneRoleEach()
    {
        var people = await demo.App.ReadAsync(db => db.Users.Include(p => p.Roles).OrderBy(p => p.CreatedAt).ToListAsync());
        Assert.Equal(["contributor", "reviewer", "editor", "admin"], people.Select(p => p.UserName));
        Assert.Equal([Role.Contributor, Role.Reviewer, Role.Editor, Role.Admin], people.Select(p => Assert.Single(p.Roles).Role));
        Assert.All(people, person =>
        {
            Assert.True(person.IsDemo);
            Assert.Equal(
                PasswordVerificationResult.Success,
                demo.App.Get<IPasswordHasher<Person>>().VerifyHashedPassword(person, person.PasswordHash!, DemoPassword.Value));
        });
    }

    [Fact]
    public async Task EveryStateOfASubmissionIsThere()
    {
        var states = await demo.App.ReadAsync(db => db.Submissions.Select(s => s.State).Distinct().ToListAsync());
        Assert.Equal(Enum.GetValues<SubmissionState>(), states.Order());
    }

    [Theory]
    [InlineData("quenlow-dam", SubmissionState.Published, SubmissionState.Superseded, SubmissionState.Rejected)]
    [InlineData("court-of-shared-waters", SubmissionState.Published, SubmissionState.Superseded, SubmissionState.Draft)]
    [InlineData("night-opening-of-the-quenlow-gates", SubmissionState.InReview)]
    [InlineData("tesselhithe-bridge-shooting", SubmissionState.ChangesRequested)]
    [InlineData("resettlement-of-ellordane", SubmissionState.Published, SubmissionState.Abandoned, SubmissionState.ReadyForDecision)]
    [InlineData("gauge-house-camp", SubmissionState.Submitted)]
    [InlineData("supplementary-protocol-on-telemetric-exchange", SubmissionState.Approved)]
    [InlineData("vessry-flood-of-1931", SubmissionState.Unpublished)]
    public async Task EachEntryStandsWhereTheContentWantsIt(string slug, params SubmissionState[] expected)
    {
        var states = await demo.App.ReadAsync(db => db.Submissions
            .Where(s => db.Entries.Any(e => e.Id == s.EntryId && e.Slug == slug)).Select(s => s.State).ToListAsync());
        Assert.Equal(expected.Order(), states.Order());
        var isPublished = await demo.App.ReadAsync(db => db.Entries.Where(e => e.Slug == slug).Select(e => e.PublishedRevisionId != null).SingleAsync());
        Assert.Equal(expected.Contains(SubmissionState.Published), isPublished);
    }

    [Fact]
    public async Task OneDraftHasSuggestionsThatWaitForItsOwner()
    {
        var open = await demo.App.ReadAsync(db => db.DraftSuggestions.ToListAsync());
        Assert.Equal(5, open.Count(s => s.State == Plumbline.Data.Drafts.SuggestionState.Open));
        Assert.Single(open.Select(s => s.DraftId).Distinct());
    }

    [Fact]
    public async Task FlagsThreadsAndRoundsAreThere()
    {
        var flags = await demo.App.ReadAsync(db => db.Flags.ToListAsync());
        Assert.Subset(flags.Select(f => f.State).ToHashSet(), new HashSet<FlagState> { FlagState.Open, FlagState.Confirmed, FlagState.Dismissed });
        Assert.Equal(
            Enum.GetValues<DismissalReason>(),
            flags.Select(f => f.DismissalReason).OfType<DismissalReason>().Distinct().Order());
        Assert.Contains(flags, f => f.RaisedBy is null);
        Assert.Contains(flags, f => f.RaisedBy is not null);

        var threads = await demo.App.ReadAsync(db => db.Annotations.ToListAsync());
        Assert.Contains(threads, t => t is { Blocking: true, ResolvedAt: null });
        Assert.Contains(threads, t => t is { Blocking: true, ResolvedAt: not null });
        Assert.Equal(2, await demo.App.ReadAsync(db => db.SubmissionRounds.MaxAsync(r => r.Number)));
    }

    [Fact]
    public async Task EverythingIsInThePastAndOneClaimIsLive()
    {
        var audit = await demo.App.ReadAsync(db => db.AuditEvents.OrderBy(e => e.Sequence).Select(e => e.At).ToListAsync());
        Assert.Equal(audit.Order(), audit);
        Assert.InRange(demo.Started - audit[0], TimeSpan.FromDays(11), TimeSpan.FromDays(13));
        Assert.InRange(demo.Started - audit[^1], TimeSpan.Zero, TimeSpan.FromHours(1));

        var live = Assert.Single(await demo.App.ReadAsync(db => db.Submissions.Where(s => s.ClaimedBy != null).ToListAsync()));
        Assert.True(live.ClaimExpiresAt > demo.Started + TimeSpan.FromMinutes(10));
    }

    [Fact]
    public async Task TheAuditLogIsWhole() =>
        Assert.Null((await demo.App.ReadAsync(db => AuditVerification.RunAsync(db, CancellationToken.None))).FirstBroken);

    [Fact]
    public async Task TheMirrorIsForComparisonOnly()
    {
        var mirror = await demo.App.ReadAsync(db => db.Sources.SingleAsync(s => s.ComparisonOnly));
        Assert.NotEmpty(mirror.Removals);
        Assert.True(mirror.GapCount > 0);
        Assert.DoesNotContain("Jump to navigation", mirror.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASecondStartChangesNothing()
    {
        var before = await demo.App.ReadAsync(db => db.AuditEvents.MaxAsync(e => e.Sequence));
        await using var again = await DemoApp.BuildAsync(folder: demo.App.Folder);
        Assert.False(await again.PrepareAsync());
        Assert.Equal(before, await again.ReadAsync(db => db.AuditEvents.MaxAsync(e => e.Sequence)));
        Assert.Equal(4, await again.ReadAsync(db => db.Users.CountAsync()));
    }

    [Fact]
    public async Task OutsideDevelopmentTheDemoPeopleAreRefused()
    {
        Assert.Null(await demo.App.WhyNotServeAsync());
        await using var production = await DemoApp.BuildAsync("Production", demo.App.Folder);
        Assert.Contains("demo people", await production.WhyNotServeAsync(), StringComparison.Ordinal);
    }
}
