using Plumbline.Data.Storage;

namespace Plumbline.Web.Hosting;

/// <summary>Settings under "Plumbline" in appsettings, or Plumbline__… in the environment.</summary>
public sealed class PlumblineSettings
{
    public const string Section = "Plumbline";

    public DatabaseSettings Database { get; init; } = new();

    /// <summary>Relative to the repository's root in Development, otherwise to the app's folder.</summary>
    public string DataDirectory { get; init; } = "data";

    /// <summary>The address that people use, as https://plumbline.example; null accepts any host.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>A YAML file, relative as <see cref="DataDirectory"/> is; null for every rule as it ships. Read when the server starts.</summary>
    public string? HouseStyle { get; init; }

    public sealed class DatabaseSettings
    {
        public string Provider { get; init; } = "Sqlite";
        public string? ConnectionString { get; init; }
    }

    public static PlumblineSettings From(IConfiguration configuration)
    {
        var settings = configuration.GetSection(Section).Get<PlumblineSettings>() ?? new PlumblineSettings();
        if (!string.Equals(settings.Database.Provider, "Sqlite", StringComparison.OrdinalIgnoreCase))
            throw new BadSettingException($"Plumbline:Database:Provider is “{settings.Database.Provider}”; only Sqlite is supported so far.");
        return settings;
    }

    public DataDirectory ResolveDataDirectory(IHostEnvironment environment) => new(Resolve(DataDirectory, environment));

    public string? ResolveHouseStyle(IHostEnvironment environment) => HouseStyle is { Length: > 0 } path ? Resolve(path, environment) : null;

    static string Resolve(string path, IHostEnvironment environment)
    {
        var root = environment.IsDevelopment() ? RepositoryRoot.Find(environment.ContentRootPath) : null;
        return Path.GetFullPath(path, root ?? environment.ContentRootPath);
    }
}
