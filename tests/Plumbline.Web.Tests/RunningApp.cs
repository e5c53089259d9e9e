using System.Collections.Immutable;
using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Core.Review;
using Plumbline.Data;
using Plumbline.Data.Changes;
using Plumbline.Data.People;
using Plumbline.Data.Storage;
using Plumbline.Web.Hosting;
using Plumbline.Web.Security;

namespace Plumbline.Web.Tests;

/// <summary>The whole app in this process, on a free port and a data folder of its own, without the demo workspace.</summary>
public sealed class RunningApp : IAsyncDisposable
{
    public const string Password = "a-long-test-password";

    readonly Microsoft.AspNetCore.Builder.WebApplication app;
    readonly FileLock serving;
    readonly List<IDisposable> clients = [];

    RunningApp(Microsoft.AspNetCore.Builder.WebApplication app, FileLock serving, string dataDirectory)
    {
        this.app = app;
        this.serving = serving;
        DataDirectory = dataDirectory;
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Address = new Uri(address);
    }

    public Uri Address { get; }

    public string DataDirectory { get; }

    public IServiceProvider Services => app.Services;

    public WriteLane Lane => Services.GetRequiredService<WriteLane>();

    /// <param name="settings">As on the command line: "--Plumbline:Key=value".</param>
    public static async Task<RunningApp> StartAsync(params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("plumbline-web-").FullName;
        // Production, so that nothing is made on its own and errors look as they will for people.
        var built = Server.Build(
        [
            "--environment=Production", "--urls=http://127.0.0.1:0", $"--Plumbline:DataDirectory={folder}",
            "--Logging:LogLevel:Default=Warning", .. settings,
        ]);
        var held = built.Services.GetRequiredService<DataDirectory>().TryLockForServing()
            ?? throw new InvalidOperationException("A fresh folder is locked.");
        await built.Services.GetRequiredService<StoreMigration>().RunAsync(CancellationToken.None);
        await built.StartAsync();
        return new RunningApp(built, held, folder);
    }

    public Task<PlumblineDbContext> OpenStoreAsync() =>
        Services.GetRequiredService<IDbContextFactory<PlumblineDbContext>>().CreateDbContextAsync();

    /// <summary>Somebody with <see cref="Password"/>.</summary>
    public async Task<Guid> NewPersonAsync(string userName, params Role[] roles)
    {
        var id = Guid.CreateVersion7();
        await Lane.WriteAsync(db =>
        {
            var person = new Person
            {
                Id = id,
                UserName = userName,
                NormalizedUserName = userName.ToUpperInvariant(),
                DisplayName = userName,
                SecurityStamp = id.ToString("N"),
                LockoutEnabled = true,
                CreatedAt = Services.GetRequiredService<TimeProvider>().GetUtcNow(),
            };
            person.PasswordHash = Services.GetRequiredService<IPasswordHasher<Person>>().HashPassword(person, Password);
            person.Roles.AddRange(roles.ToImmutableHashSet().Select(role => new RoleGrant { PersonId = id, Role = role, GrantedAt = person.CreatedAt }));
            db.Users.Add(person);
        });
        return id;
    }

    public async Task<string> NewTokenAsync(Guid personId)
    {
        var token = TokenAuthentication.NewToken();
        await Lane.WriteAsync(db => db.AccessTokens.Add(new AccessToken
        {
            PersonId = personId,
            Name = "test",
            Hash = TokenAuthentication.HashOf(token),
            CreatedAt = Services.GetRequiredService<TimeProvider>().GetUtcNow(),
        }));
        return token;
    }

    /// <summary>A script with the token of a new person.</summary>
    public async Task<HttpClient> NewScriptAsync(string userName, params Role[] roles) =>
        Script(await NewTokenAsync(await NewPersonAsync(userName, roles)));

    public HttpClient Script(string? token)
    {
        var client = new HttpClient { BaseAddress = Address };
        if (token is not null)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        clients.Add(client);
        return client;
    }

    /// <summary>A browser without a sign-in.</summary>
    public Browser OpenBrowser()
    {
        var browser = new Browser(Address);
        clients.Add(browser);
        return browser;
    }

    /// <summary>A browser in which this person has signed in through the page.</summary>
    public async Task<Browser> SignInAsync(string userName, string password = Password)
    {
        var browser = OpenBrowser();
        using var answer = await browser.SubmitAsync(
            "/account/sign-in", "sign-in", new() { ["Input.UserName"] = userName, ["Input.Password"] = password });
        return answer.StatusCode == HttpStatusCode.Redirect
            ? browser
            : throw new InvalidOperationException($"{userName} could not sign in: {await answer.Content.ReadAsStringAsync()}");
    }

    /// <summary>A hub's WebSocket, as the scripts of an open page hold it.</summary>
    public async Task<WebSocket> OpenWebSocketAsync(Browser browser, string path)
    {
        var socket = new ClientWebSocket();
        socket.Options.Cookies = browser.Cookies;
        clients.Add(socket);
        await socket.ConnectAsync(new UriBuilder(new Uri(Address, path)) { Scheme = "ws" }.Uri, CancellationToken.None);
        return socket;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in clients)
            client.Dispose();
        await app.StopAsync(new CancellationToken(canceled: true));
        await app.DisposeAsync();
        serving.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(DataDirectory, recursive: true);
    }
}
