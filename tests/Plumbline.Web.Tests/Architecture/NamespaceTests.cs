using System.Text.RegularExpressions;

namespace Plumbline.Web.Tests.Architecture;

public partial class NamespaceTests
{
    [Fact]
    public void TheFolderIsTheNamespace()
    {
        var misplaced =
            from project in new[] { "Plumbline.Core", "Plumbline.Data", "Plumbline.Web", "Plumbline.Cli" }
            from file in SourceTree.Files($"src/{project}", "*.cs")
            let match = Declaration().Match(File.ReadAllText(file))
            where match.Success
            let folder = Path.GetDirectoryName(Path.GetRelativePath(Path.Combine(SourceTree.Root, "src"), file))!.Replace('/', '.')
            where match.Groups["name"].Value != folder
            select $"{SourceTree.Relative(file)} says {match.Groups["name"].Value}";
        Assert.Empty(misplaced);
    }

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);?\r?$", RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Declaration();
}
