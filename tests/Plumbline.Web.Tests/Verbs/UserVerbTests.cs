using System.Net;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;

namespace Plumbline.Web.Tests.Verbs;

public sealed class UserVerbTests : IAsyncLifetime
{
    RunningApp app = null!;

    public async Task InitializeAsync() => app = await RunningApp.StartAsync();

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task SomebodyAddedBesideARunningServerCanSignInAndUseTheToken()
    {
        var added = await VerbProcess.RunAsync(
            app.DataDirectory, "user", "add", "tove", "--role", "reviewer", "--role", "Editor", "--display-name", "Tove Lind", "--token");
        Assert.Equal(0, added.ExitCode);
        var password = added.Lines[^2].Split(' ')[^1];
        await app.SignInAsync("tove", password);
        using var answer = await app.Script(added.Lines[^1]).GetAsync(new Uri("/api/v1/no-such-topic", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);

        await using var db = await app.OpenStoreAsync();
        var person = await db.Users.Include(p => p.Roles).SingleAsync();
        Assert.Equal("Tove Lind", person.DisplayName);
        Assert.Equal([Role.Reviewer, Role.Editor], person.Roles.Select(r => r.Role).Order());
        var audited = await db.AuditEvents.FirstAsync(e => e.Action == "person.added");
        Assert.Equal("command line", audited.ActorName);
    }

    [Fact]
    public async Task AnotherPersonOfTheSameNameIsRefusedInOneLine()
    {
        await app.NewPersonAsync("tove", Role.Editor);
        var again = await VerbProcess.RunAsync(app.DataDirectory, "user", "add", "TOVE", "--role", "Editor");
        Assert.Equal(2, again.ExitCode);
        Assert.Empty(again.Lines);
        Assert.Contains("already somebody named", Assert.Single(again.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("user", "add", "tove")]
    [InlineData("user", "add", "tove", "--role", "Emperor")]
    [InlineData("user", "add", "tove", "--role", "7")]
    [InlineData("user", "add", "to ve", "--role", "Editor")]
    [InlineData("user")]
    [InlineData("usher")]
    public async Task BadUsageEndsWithTwoAndChangesNothing(params string[] arguments)
    {
        var result = await VerbProcess.RunAsync(app.DataDirectory, arguments);
        Assert.Equal(2, result.ExitCode);
        Assert.NotEmpty(result.ErrorLines);
        await using var db = await app.OpenStoreAsync();
        Assert.False(await db.Users.AnyAsync());
    }

    [Fact]
    public async Task TheListNamesEverybodyWithTheirRoles()
    {
        await app.NewPersonAsync("ulf", Role.Admin, Role.Contributor);
        await app.NewPersonAsync("asa", Role.Reviewer);
        var list = await VerbProcess.RunAsync(app.DataDirectory, "user", "list");
        Assert.Equal(["asa\tasa\tReviewer\tactive", "ulf\tulf\tContributor,Admin\tactive"], list.Lines);
    }
}
