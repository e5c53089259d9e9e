using System.Reflection;
using Plumbline.Core.Review;
using Plumbline.Data;

namespace Plumbline.Web.Tests.Architecture;

public class LayerTests
{
    [Fact]
    public void CoreKnowsNeitherTheWebNorTheStore()
    {
        var foreign = References(typeof(Actor).Assembly)
            .Where(name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
                || name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
                || name.StartsWith("Plumbline.", StringComparison.Ordinal));
        Assert.Empty(foreign);
    }

    [Fact]
    public void OfPlumblineDataKnowsCoreOnly()
    {
        var own = References(typeof(PlumblineDbContext).Assembly).Where(name => name.StartsWith("Plumbline.", StringComparison.Ordinal));
        Assert.Equal(["Plumbline.Core"], own);
    }

    [Fact]
    public void CoreAndDataAreFreeOfVendorComponents()
    {
        foreach (var assembly in new[] { typeof(Actor).Assembly, typeof(PlumblineDbContext).Assembly })
            Assert.DoesNotContain(References(assembly), name => name.Contains("Radzen", StringComparison.Ordinal));
    }

    [Fact]
    public void OnlyTheEditorImportsCodeMirror()
    {
        var importers = SourceTree.Files("src", "*.ts", "*.mjs", "*.js", "*.razor")
            .Where(file => File.ReadAllText(file).Contains("@codemirror/", StringComparison.Ordinal))
            .Select(SourceTree.Relative)
            .Where(file => !file.StartsWith("src/editor/", StringComparison.Ordinal));
        Assert.Empty(importers);
    }

    static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name!).Order(StringComparer.Ordinal);
}
