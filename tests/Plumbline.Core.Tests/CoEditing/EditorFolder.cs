namespace Plumbline.Core.Tests.CoEditing;

static class EditorFolder
{
    /// <summary>src/editor of the repository that these tests were built in.</summary>
    public static string Path { get; } = Find();

    static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "App.sln"))) return System.IO.Path.Combine(folder.FullName, "src", "editor");
        }

        throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }
}
