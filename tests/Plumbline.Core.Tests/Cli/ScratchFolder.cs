namespace Plumbline.Core.Tests.Cli;

/// <summary>A folder of its own for one test's files.</summary>
public sealed class ScratchFolder : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("plumbline-cli-");

    public void Dispose() => folder.Delete(recursive: true);

    public string Write(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
