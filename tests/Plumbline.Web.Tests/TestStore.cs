using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Core.Review;
using Plumbline.Data;
using Plumbline.Data.Audit;
using Plumbline.Data.Changes;
using Plumbline.Data.People;
using Plumbline.Data.Storage;
using Plumbline.Web.Features.Annotations;
using Plumbline.Web.Features.Decision;
using Plumbline.Web.Features.Flags;
using Plumbline.Web.Features.ReviewQueue;
using Plumbline.Web.Features.Shared;
using Plumbline.Web.Features.Shared.Submissions;
using Plumbline.Web.Features.Workbench;

namespace Plumbline.Web.Tests;

/// <summary>A migrated SQLite store in a folder of its own, the operations of review on it, a clock to set, and a person in each role.</summary>
public sealed class TestStore : IAsyncDisposable
{
    readonly ServiceProvider services;

    TestStore(string folder)
    {
        Directory = new DataDirectory(folder);
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddSingleton<TimeProvider>(Time);
        collection.AddPlumblineData(Directory);
        collection.AddSharedSubmissions().AddReviewQueue().AddDecisions().AddFlags().AddAnnotations().AddSubmitting();
        collection.AddSingleton<IDraftText, SnapshotTexts>();
        collection.AddSingleton<IRevisionAnalysis>(Analysis);
        collection.AddSingleton(HouseStyleInForce.None);
        services = collection.BuildServiceProvider();
    }

    public DataDirectory Directory { get; }

    public SettableTime Time { get; } = new(new DateTimeOffset(2031, 3, 4, 9, 0, 0, TimeSpan.Zero));

    /// <summary>Flags the phrases that a test tells it to.</summary>
    public PhraseAnalysis Analysis { get; } = new();

    public Caller Contributor { get; private set; } = Caller.Anonymous;
    public Caller Reviewer { get; private set; } = Caller.Anonymous;
    public Caller Editor { get; private set; } = Caller.Anonymous;
    public Caller SecondEditor { get; private set; } = Caller.Anonymous;
    public Caller Admin { get; private set; } = Caller.Anonymous;

    public WriteLane Lane => Get<WriteLane>();

    public static async Task<TestStore> CreateAsync()
    {
        var store = new TestStore(System.IO.Directory.CreateTempSubdirectory("plumbline-store-").FullName);
        await store.Get<StoreMigration>().RunAsync(CancellationToken.None);
        store.Contributor = await store.NewPersonAsync("Cora Lindqvist", Role.Contributor);
        store.Reviewer = await store.NewPersonAsync("Rafe Okonjo", Role.Reviewer);
        store.Editor = await store.NewPersonAsync("Edda Marlow", Role.Editor);
        store.SecondEditor = await store.NewPersonAsync("Emil Sandoval", Role.Editor);
        store.Admin = await store.NewPersonAsync("Ada Brandt", Role.Admin);
        return store;
    }

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public PlumblineDbContext Open() => Get<IDbContextFactory<PlumblineDbContext>>().CreateDbContext();

    public async Task<T> ReadAsync<T>(Func<PlumblineDbContext, Task<T>> read)
    {
        await using var db = Open();
        return await read(db);
    }

    public Task<List<string>> AuditedAsync() => ReadAsync(db => db.AuditEvents.OrderBy(e => e.Sequence).Select(e => e.Action).ToListAsync());

    public Task<AuditVerification> VerifyAuditAsync() => ReadAsync(db => AuditVerification.RunAsync(db, CancellationToken.None));

    public async Task<Caller> NewPersonAsync(string name, params Role[] roles)
    {
        var person = new Person
        {
            Id = Guid.CreateVersion7(),
            UserName = name,
            NormalizedUserName = name.ToUpperInvariant(),
            DisplayName = name,
            SecurityStamp = name,
            CreatedAt = Time.GetUtcNow(),
        };
        foreach (var role in roles)
            person.Roles.Add(new RoleGrant { PersonId = person.Id, Role = role, GrantedAt = Time.GetUtcNow() });
        await Lane.WriteAsync(db => db.Users.Add(person));
        return new Caller(person.Id);
    }

    public Task TakeRoleAsync(Caller caller, Role role) =>
        Lane.WriteAsync(db => db.RoleGrants.Remove(db.RoleGrants.Single(g => g.PersonId == caller.PersonId && g.Role == role)));

    public Task SuspendAsync(Caller caller) =>
        Lane.WriteAsync(db => db.Users.Single(p => p.Id == caller.PersonId).SuspendedAt = Time.GetUtcNow());

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        System.IO.Directory.Delete(Directory.Path, recursive: true);
    }
}
