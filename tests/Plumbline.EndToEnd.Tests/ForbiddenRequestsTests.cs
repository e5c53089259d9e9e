using System.Net;

namespace Plumbline.EndToEnd.Tests;

/// <summary>Requests that no page offers, written by hand: refused with the rule, and nothing is different afterwards.</summary>
[Collection(SecondBrowserCollection.Name)]
public sealed class ForbiddenRequestsTests(BrowserFixture shared) : BrowserTest(shared)
{
    static readonly string[] StepsOfOthers = ["claim", "recommendations", "decisions", "break-glass"];

    [Fact]
    public async Task AuthorsOfWhateverRoleDoNotReviewTheirOwnText()
    {
        var author = await fixture.Cast.EverythingAsync();
        var staged = await fixture.Backstage.SubmittedAsync(author, "Night fee at the upper lock");
        var flag = (await fixture.Backstage.FlagsAsync(staged))[0];
        await fixture.Backstage.ClaimAsync(staged, await fixture.Cast.ReviewerAsync());

        await NothingChangesAsync(staged, async () =>
        {
            foreach (var step in StepsOfOthers)
                (await TryAsync(author, staged, step)).IsRefused(HttpStatusCode.Forbidden, "You wrote part of this revision");
            var api = fixture.Backstage.As(author);
            (await api.PostAsync($"/flags/{flag}/confirm", new { revision = staged.Revision })).IsRefused(HttpStatusCode.Forbidden, "You wrote part of this revision");
            (await api.PostAsync($"/flags/{flag}/dismiss", new { revision = staged.Revision, reason = "InnocentSense" })).IsRefused(HttpStatusCode.Forbidden, "You can propose this");
        });
    }

    [Fact]
    public async Task AuthorsOfWhateverRoleDoNotDecideOnTheirOwnText()
    {
        var author = await fixture.Cast.EverythingAsync();
        var staged = await fixture.Backstage.ReadyForDecisionAsync(author, "Fee table of the upper lock");

        await NothingChangesAsync(staged, async () =>
        {
            foreach (var decision in new[] { "Approve", "BreakGlass", "SendBack", "AnotherReview" })
            {
                (await fixture.Backstage.As(author).PostAsync($"/submissions/{staged.Submission}/decisions", new { revision = staged.Revision, decision, reason = "It is fine." }))
                    .IsRefused(HttpStatusCode.Forbidden, "You wrote part of this revision");
            }
        });
    }

    [Fact]
    public async Task WithoutTheRoleAStepIsRefused()
    {
        var author = await fixture.Cast.AuthorAsync();
        var staged = await fixture.Backstage.ReadyForDecisionAsync(author, "Barge tolls");

        await NothingChangesAsync(staged, async () =>
        {
            foreach (var step in StepsOfOthers)
                (await TryAsync(author, staged, step)).IsRefused(HttpStatusCode.Forbidden, "Only ");
            var reviewer = await fixture.Cast.ReviewerAsync();
            (await TryAsync(reviewer, staged, "publish")).IsRefused(HttpStatusCode.Forbidden, "Only editors may publish this entry.");
            (await TryAsync(reviewer, staged, "decisions")).IsRefused(HttpStatusCode.Forbidden, "Only editors may decide on this submission.");
            (await TryAsync(await fixture.Cast.AdminAsync(), staged, "decisions")).IsRefused(HttpStatusCode.Forbidden, "Being an admin is not enough here");
        });
    }

    [Fact]
    public async Task RolesAreNotTakenByHand()
    {
        var contributor = await fixture.Cast.AuthorAsync();
        var admin = await fixture.Cast.AdminAsync();
        var before = await PeopleAsync();
        var contributorId = IdOf(before, contributor);

        (await ChangeRolesAsync(contributor, contributorId, ["Contributor"], ["Contributor", "Editor"])).IsRefused(HttpStatusCode.Forbidden, "Only admins may change somebody's roles.");
        (await ChangeRolesAsync(contributor, IdOf(before, admin), ["Admin"], [])).IsRefused(HttpStatusCode.Forbidden, "Only admins may change somebody's roles.");
        (await ChangeRolesAsync(admin, IdOf(before, admin), ["Admin"], ["Admin", "Editor"])).IsRefused(HttpStatusCode.Forbidden, "You cannot do this to yourself");
        (await ChangeRolesAsync(admin, contributorId, ["Reviewer"], ["Editor"])).IsRefused(HttpStatusCode.Conflict, "Somebody else changed author's roles meanwhile.");
        (await ChangeRolesAsync(admin, Guid.NewGuid(), [], ["Editor"])).IsRefused(HttpStatusCode.NotFound, "");
        (await fixture.Backstage.As(contributor).GetAsync("/users")).IsRefused(HttpStatusCode.Forbidden, "Only admins");
        (await fixture.Backstage.As(contributor).GetAsync("/audit/verify")).IsRefused(HttpStatusCode.Forbidden, "Only admins");

        Assert.Equal(RolesIn(before), RolesIn(await PeopleAsync()));
    }

    [Fact]
    public async Task OtherPeoplesWorkIsNotReachedByItsIds()
    {
        var author = await fixture.Cast.AuthorAsync();
        var stranger = fixture.Backstage.As(await fixture.Cast.SecondContributorAsync());
        var staged = await fixture.Backstage.SubmittedAsync(author, "Winter closing of the lower lock");
        var other = await fixture.Backstage.SubmittedAsync(author, "Summer closing of the lower lock");
        var flagOfOther = (await fixture.Backstage.FlagsAsync(other))[0];

        await NothingChangesAsync(staged, async () =>
        {
            (await stranger.PostAsync($"/submissions/{staged.Submission}/withdraw", new { revision = staged.Revision, reason = "Mine now." })).IsRefused(HttpStatusCode.Forbidden, "somebody else's draft");
            (await stranger.PostAsync($"/submissions/{staged.Submission}/abandon", new { revision = staged.Revision, reason = "Mine now." })).IsRefused(HttpStatusCode.Forbidden, "somebody else's draft");
            (await stranger.PostAsync($"/entries/{staged.Slug}/submissions", Hand(staged.Draft))).IsRefused(HttpStatusCode.Forbidden, "somebody else's draft");
            (await stranger.PostAsync($"/submissions/{staged.Submission}/revisions", new { revision = staged.Revision, draft = Hand(staged.Draft) })).IsRefused(HttpStatusCode.Forbidden, "somebody else's draft");
            // One entry's draft under another's address, and one submission's flag with another's revision.
            (await fixture.Backstage.As(author).PostAsync($"/entries/{other.Slug}/submissions", Hand(staged.Draft))).IsRefused(HttpStatusCode.NotFound, "");
            var reviewer = await fixture.Cast.ReviewerAsync();
            await fixture.Backstage.HaveNoConflictAsync(other, reviewer);
            (await fixture.Backstage.As(reviewer).PostAsync($"/flags/{flagOfOther}/confirm", new { revision = staged.Revision })).IsRefused(HttpStatusCode.Conflict, "");
            (await TryAsync(reviewer, staged with { Submission = staged.Draft }, "claim")).IsRefused(HttpStatusCode.NotFound, "There is no such submission.");
        });

        static object Hand(Guid draft) => new { draftId = draft, versionSeen = 1, summary = "Not mine.", hasConflict = false };
    }

    [Fact]
    public async Task AStepOnARevisionThatWasReplacedIsStale()
    {
        var editor = await fixture.Cast.EditorAsync();
        var staged = await fixture.Backstage.ReadyForDecisionAsync(await fixture.Cast.AuthorAsync(), "Dredging of the basin", editor);
        await NothingChangesAsync(staged, async () =>
        {
            var answer = await TryAsync(editor, staged with { Revision = Guid.NewGuid() }, "decisions");
            answer.IsRefused(HttpStatusCode.Conflict, "");
            Assert.Equal(staged.Revision, answer.Json.GetProperty("currentRevision").GetGuid());
        });
    }

    [Fact]
    public async Task OfTwoEditorsInTheSameSecondOneDecides()
    {
        Player[] editors = [await fixture.Cast.EditorAsync(), await fixture.Cast.SecondEditorAsync()];
        var staged = await fixture.Backstage.ReadyForDecisionAsync(await fixture.Cast.AuthorAsync(), "Ice on the upper lock", editors);

        var answers = await Task.WhenAll(editors.Select(editor => TryAsync(editor, staged, "decisions")));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(answer => answer.Status).Order());

        await NothingChangesAsync(staged, async () =>
        {
            foreach (var editor in editors)
                Assert.Equal(HttpStatusCode.Conflict, (await TryAsync(editor, staged, "decisions")).Status);
        });
        var submission = (await fixture.Backstage.As(editors[0]).GetAsync($"/submissions/{staged.Submission}")).Good();
        Assert.Equal("Approved", submission.GetProperty("state").GetString());
        Assert.Equal(1, submission.GetProperty("decisions").GetArrayLength());
    }

    Task<Answer> TryAsync(Player player, Staged staged, string step)
    {
        var revision = staged.Revision;
        object body = step switch
        {
            "recommendations" => new { revision, verdict = "Approve", comment = "Good." },
            "decisions" => new { revision, decision = "Approve", reason = "Good." },
            "break-glass" => new { revision, decision = "BreakGlass", reason = "There is no time." },
            _ => new { revision },
        };
        var address = step == "break-glass" ? "decisions" : step;
        return fixture.Backstage.As(player).PostAsync($"/submissions/{staged.Submission}/{address}", body);
    }

    async Task NothingChangesAsync(Staged staged, Func<Task> attempts)
    {
        var before = await fixture.Backstage.StateOfAsync(staged);
        await attempts();
        Assert.Equal(before, await fixture.Backstage.StateOfAsync(staged));
    }

    Task<Answer> ChangeRolesAsync(Player by, Guid person, string[] seen, string[] roles) =>
        fixture.Backstage.As(by).PostAsync($"/users/{person}/roles", new { seen, roles });

    async Task<System.Text.Json.JsonElement[]> PeopleAsync() =>
        [.. (await fixture.Backstage.As(await fixture.Cast.AdminAsync()).GetAsync("/users")).Good().EnumerateArray()];

    static Guid IdOf(System.Text.Json.JsonElement[] people, Player player) =>
        people.Single(p => p.GetProperty("userName").GetString() == player.UserName).GetProperty("id").GetGuid();

    static IEnumerable<string> RolesIn(System.Text.Json.JsonElement[] people) =>
        people.Select(p => $"{p.GetProperty("userName")}: {p.GetProperty("roles")}");
}
