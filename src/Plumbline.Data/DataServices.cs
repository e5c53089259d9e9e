using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.Data.Changes;
using Plumbline.Data.Sqlite;
using Plumbline.Data.Storage;

namespace Plumbline.Data;

public static class DataServices
{
    public static IServiceCollection AddPlumblineData(this IServiceCollection services, DataDirectory directory, string? connectionString = null)
    {
        services.AddSingleton(directory);
        // The model depends on this option, so it belongs to the store and not to whoever signs people in.
        services.Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
        // Pooled: a context is made for every keystroke that arrives, and making one costs more than most of its queries.
        services.AddPooledDbContextFactory<SqliteDbContext>(options => options
            .UseSqlite(connectionString ?? $"Data Source={directory.DatabaseFile}")
            .AddInterceptors(new SqlitePragmas()));
        services.AddSingleton<IDbContextFactory<PlumblineDbContext>, AnyEngineContexts>();
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<PlumblineDbContext>>().CreateDbContext());
        services.AddSingleton<StoreMigration>();
        services.AddSingleton<WriteLane>();
        return services;
    }

    /// <summary>Hands out the configured engine's context under the engine-free name.</summary>
    sealed class AnyEngineContexts(IDbContextFactory<SqliteDbContext> contexts) : IDbContextFactory<PlumblineDbContext>
    {
        public PlumblineDbContext CreateDbContext() => contexts.CreateDbContext();
    }
}
