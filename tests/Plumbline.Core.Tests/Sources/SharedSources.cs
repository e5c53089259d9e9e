namespace Plumbline.Core.Tests.Sources;

/// <summary>The real input beside the repository, where it is present.</summary>
static class SharedSources
{
    public static string Read(string start)
    {
        var folder = Folder();
        Skip.IfNot(Directory.Exists(folder), "../shared/sources is not here.");
        var file = Directory.EnumerateFiles(folder!, $"{start}_*.txt").FirstOrDefault();
        Skip.If(file is null, $"../shared/sources has no {start}_….txt.");
        return File.ReadAllText(file!);
    }

    static string? Folder()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "App.sln")))
                return Path.Combine(at.Parent?.FullName ?? "", "shared", "sources");
        }
        return null;
    }
}
