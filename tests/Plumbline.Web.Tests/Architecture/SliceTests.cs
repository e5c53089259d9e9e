using System.Text.RegularExpressions;

namespace Plumbline.Web.Tests.Architecture;

public partial class SliceTests
{
    static readonly string[] Composing = ["Home", "Workbench", "Compare", "Decision"];
    const string Features = "src/Plumbline.Web/Features";

    [Fact]
    public void ASliceThatDoesNotComposeNamesNoOtherSlice()
    {
        var slices = Directory.EnumerateDirectories(Path.Combine(SourceTree.Root, Features)).Select(Path.GetFileName).ToHashSet(StringComparer.Ordinal);
        var trespasses =
            from slice in slices
            where slice != "Shared" && !Composing.Contains(slice)
            from file in SourceTree.Files($"{Features}/{slice}", "*.cs", "*.razor")
            from Match match in SliceName().Matches(File.ReadAllText(file))
            let named = match.Groups["slice"].Value
            where slices.Contains(named) && named != slice && named != "Shared"
            select $"{SourceTree.Relative(file)} names {named}";
        Assert.Empty(trespasses);
    }

    [Fact]
    public void SharedNamesNoSlice()
    {
        var slices = Directory.EnumerateDirectories(Path.Combine(SourceTree.Root, Features)).Select(Path.GetFileName).ToHashSet(StringComparer.Ordinal);
        var trespasses =
            from file in SourceTree.Files($"{Features}/Shared", "*.cs", "*.razor").Append(Path.Combine(SourceTree.Root, Features, "_Imports.razor"))
            from Match match in SliceName().Matches(File.ReadAllText(file))
            let named = match.Groups["slice"].Value
            where slices.Contains(named) && named != "Shared"
            select $"{SourceTree.Relative(file)} names {named}";
        Assert.Empty(trespasses);
    }

    [Fact]
    public void NoInteractivePageAsksIdentityForPeople()
    {
        // UserManager and SignInManager hold a context for as long as their scope lives: in a circuit, for hours.
        var culprits =
            from file in SourceTree.Files(Features, "*.razor", "*.razor.cs")
            let text = File.ReadAllText(file)
            where text.Contains("UserManager<", StringComparison.Ordinal) || text.Contains("SignInManager<", StringComparison.Ordinal)
            select SourceTree.Relative(file);
        Assert.Empty(culprits);
    }

    [GeneratedRegex(@"\bFeatures\.(?<slice>[A-Z]\w+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex SliceName();
}
