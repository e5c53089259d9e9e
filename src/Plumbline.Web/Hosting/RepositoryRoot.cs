namespace Plumbline.Web.Hosting;

public static class RepositoryRoot
{
    /// <returns>The nearest folder at or above <paramref name="folder"/> with App.sln; null when the app runs elsewhere.</returns>
    public static string? Find(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "App.sln")))
                return at.FullName;
        }
        return null;
    }
}
