using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Plumbline.Core.Review;

namespace Plumbline.Web.Tests.Api;

public sealed class ApiFrameTests : IAsyncLifetime
{
    RunningApp app = null!;

    public async Task InitializeAsync() => app = await RunningApp.StartAsync();

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Theory]
    [InlineData(null)]
    [InlineData("plb_0000")]
    public async Task WithoutAValidTokenTheAnswerIsAProblem(string? token)
    {
        using var answer = await app.Script(token).GetAsync(Path("/api/v1/users"));
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.Single().Scheme);
        await AssertProblemAsync(answer, HttpStatusCode.Unauthorized, "token");
    }

    [Fact]
    public async Task ASuspendedPersonsTokenIsNotPermitted()
    {
        var person = await app.NewPersonAsync("ada", Role.Admin);
        var script = app.Script(await app.NewTokenAsync(person));
        await app.Lane.WriteAsync(db => db.Users.Single().SuspendedAt = DateTimeOffset.UnixEpoch);
        using var answer = await script.GetAsync(Path("/api/v1/users"));
        await AssertProblemAsync(answer, HttpStatusCode.Forbidden, "suspended");
    }

    [Fact]
    public async Task AdminsReadAndChangeRoles()
    {
        var carl = await app.NewPersonAsync("carl", Role.Contributor);
        var script = await app.NewScriptAsync("ada", Role.Admin);
        using var changed = await script.PostAsJsonAsync(Path($"/api/v1/users/{carl}/roles"), new { seen = new[] { "Contributor" }, roles = new[] { "Editor" } });
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        using var stale = await script.PostAsJsonAsync(Path($"/api/v1/users/{carl}/roles"), new { seen = new[] { "Contributor" }, roles = new[] { "Reviewer" } });
        await AssertProblemAsync(stale, HttpStatusCode.Conflict, "meanwhile");
        var people = await script.GetFromJsonAsync<JsonElement>(Path("/api/v1/users"));
        Assert.Equal("Editor", people.EnumerateArray().Single(p => p.GetProperty("userName").GetString() == "carl").GetProperty("roles")[0].GetString());
    }

    [Fact]
    public async Task OthersAreToldWhyNot()
    {
        var script = await app.NewScriptAsync("carl", Role.Editor);
        using var answer = await script.GetAsync(Path("/api/v1/users"));
        await AssertProblemAsync(answer, HttpStatusCode.Forbidden, "Only admins may");
        using var verify = await script.GetAsync(Path("/api/v1/audit/verify"));
        await AssertProblemAsync(verify, HttpStatusCode.Forbidden, "Only admins may");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"seen":["Emperor"],"roles":[]}""")]
    [InlineData("""{"seen":[0],"roles":[]}""")]
    [InlineData("""{"seen":null,"roles":[]}""")]
    public async Task MalformedJsonIsABadRequest(string body)
    {
        var script = await app.NewScriptAsync("ada", Role.Admin);
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await script.PostAsync(Path($"/api/v1/users/{Guid.Empty}/roles"), content);
        await AssertProblemAsync(answer, HttpStatusCode.BadRequest, "JSON");
    }

    [Fact]
    public async Task OtherMistakesOfACallerAreProblemsToo()
    {
        var script = await app.NewScriptAsync("ada", Role.Admin);
        using var nowhere = await script.GetAsync(Path("/api/v1/nowhere"));
        await AssertProblemAsync(nowhere, HttpStatusCode.NotFound, "nothing at this address");
        using var method = await script.DeleteAsync(Path("/api/v1/users"));
        await AssertProblemAsync(method, HttpStatusCode.MethodNotAllowed, "DELETE");
        using var form = new FormUrlEncodedContent([]);
        using var type = await script.PostAsync(Path($"/api/v1/users/{Guid.Empty}/roles"), form);
        await AssertProblemAsync(type, HttpStatusCode.UnsupportedMediaType, "application/json");
        using var day = await script.GetAsync(Path("/api/v1/audit?from=yesterday"));
        await AssertProblemAsync(day, HttpStatusCode.BadRequest, "from");
    }

    [Fact]
    public async Task ABodyOverFourMegabytesIsTooLarge()
    {
        var script = await app.NewScriptAsync("ada", Role.Admin);
        // Asks first, so that the answer comes before the server closes the connection on the rest of the body.
        script.DefaultRequestHeaders.ExpectContinue = true;
        using var content = new StringContent("\"" + new string('x', 4 * 1024 * 1024) + "\"", Encoding.UTF8, "application/json");
        using var answer = await script.PostAsync(Path($"/api/v1/users/{Guid.Empty}/roles"), content);
        await AssertProblemAsync(answer, HttpStatusCode.RequestEntityTooLarge, "larger");
    }

    [Fact]
    public async Task TooManyRequestsAreToldToWait()
    {
        await using var strict = await RunningApp.StartAsync("--Plumbline:Api:RequestsPerMinute=2");
        var script = await strict.NewScriptAsync("ada", Role.Admin);
        for (var i = 0; i < 2; i++)
            (await script.GetAsync(Path("/api/v1/users"))).Dispose();
        using var answer = await script.GetAsync(Path("/api/v1/users"));
        Assert.NotNull(answer.Headers.RetryAfter);
        await AssertProblemAsync(answer, HttpStatusCode.TooManyRequests, "Retry-After");
    }

    [Fact]
    public async Task TheDescriptionNamesEveryAddressAndTheTokenScheme()
    {
        var document = await app.Script(null).GetFromJsonAsync<JsonElement>(Path("/openapi/v1.json"));
        Assert.True(document.GetProperty("paths").TryGetProperty("/api/v1/users/{id}/roles", out _));
        Assert.Equal("bearer", document.GetProperty("components").GetProperty("securitySchemes").GetProperty("token").GetProperty("scheme").GetString());
    }

    static Uri Path(string path) => new(path, UriKind.Relative);

    static async Task AssertProblemAsync(HttpResponseMessage answer, HttpStatusCode status, string detail)
    {
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Contains(detail, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }
}
