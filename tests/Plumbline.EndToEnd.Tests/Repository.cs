namespace Plumbline.EndToEnd.Tests;

static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Built in the same configuration as these tests.</summary>
    public static string BuiltApp
    {
        get
        {
            var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
            return Path.Combine(Root, "src", "Plumbline.Web", "bin", configuration, "net10.0", "Plumbline.Web.dll");
        }
    }

    /// <summary>Texts that are not part of the repository; null where they are absent.</summary>
    public static string? SharedSource(string name)
    {
        var file = Path.GetFullPath(Path.Combine(Root, "..", "shared", "sources", name));
        return File.Exists(file) ? file : null;
    }

    static string FindRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "App.sln")))
                return at.FullName;
        }
        throw new InvalidOperationException($"No App.sln at or above {AppContext.BaseDirectory}");
    }
}
