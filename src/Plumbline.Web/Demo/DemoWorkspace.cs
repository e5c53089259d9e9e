using Microsoft.EntityFrameworkCore;
using Plumbline.Data;
using Plumbline.Data.Storage;

namespace Plumbline.Web.Demo;

/// <summary>Four people and an entry in every state, made at the first start in Development.</summary>
public static class DemoWorkspace
{
    /// <returns>Why this server must not start; null when it may.</returns>
    public static async Task<string?> WhyNotServeAsync(IServiceProvider services, CancellationToken cancellation)
    {
        if (services.GetRequiredService<IHostEnvironment>().IsDevelopment())
            return null;
        await using var db = await OpenAsync(services, cancellation);
        return await db.Users.AnyAsync(person => person.IsDemo, cancellation)
            ? $"The store in {services.GetRequiredService<DataDirectory>().Path} holds the demo people, whose password everybody knows. Start with another data directory."
            : null;
    }

    /// <summary>Does nothing outside Development, or where the store knows anybody at all.</summary>
    /// <returns>Whether the workspace was made now.</returns>
    public static async Task<bool> PrepareAsync(IServiceProvider services, CancellationToken cancellation)
    {
        if (!services.GetRequiredService<IHostEnvironment>().IsDevelopment())
            return false;
        await using var target = await OpenAsync(services, cancellation);
        if (await target.Users.AnyAsync(cancellation))
            return false;
        await MakeAsync(services, target, cancellation);
        return true;
    }

    static async Task MakeAsync(IServiceProvider services, PlumblineDbContext target, CancellationToken cancellation)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var index = DemoContent.ReadIndex();
        var clock = new DemoClock(now - index.Entries.Max(entry => entry.Times.Begun) - TimeSpan.FromHours(1));
        await using var store = new DemoStore(services.GetRequiredService<DataDirectory>(), clock, services.GetRequiredService<ILoggerFactory>());
        await store.Get<StoreMigration>().RunAsync(cancellation);

        var cast = store.Get<DemoCast>();
        foreach (var user in index.Users)
        {
            await cast.AddAsync(user, cancellation);
            clock.MoveTo(clock.GetUtcNow() + TimeSpan.FromMinutes(1));
        }
        await store.Get<DemoSources>().ImportAllAsync(cast["contributor"], cancellation);
        await PlayAsync(store, index, new Timeline(now), clock, cancellation);
        await store.CopyToAsync(target, cancellation);
    }

    static Task PlayAsync(DemoStore store, DemoIndex index, Timeline timeline, DemoClock clock, CancellationToken cancellation)
    {
        var plot = new DemoPlot(
            timeline, store.Get<DemoCast>(), store.Get<DemoWriting>(), store.Get<DemoReviewing>(), store.Get<DemoThreads>(), store.Get<DemoFlagging>(),
            store.Get<DemoSuggesting>(), store.Get<DemoSettling>(), store.Get<DemoEvidencing>());
        foreach (var entry in index.Entries)
            plot.TellEntry(entry);
        foreach (var draft in index.OtherDrafts)
            plot.TellDraft(draft);
        return timeline.RunAsync(clock, cancellation);
    }

    static Task<PlumblineDbContext> OpenAsync(IServiceProvider services, CancellationToken cancellation) =>
        services.GetRequiredService<IDbContextFactory<PlumblineDbContext>>().CreateDbContextAsync(cancellation);
}
