using System.Security.Cryptography;
using System.Text;
using Plumbline.Core.Neutrality;

namespace Plumbline.Core.Tests.Neutrality;

public class AnalyserVersionTests
{
    /// <summary>Computed here once more, so that a list which were left out of the version would show.</summary>
    [Fact]
    public void TheVersionFollowsEveryWordList()
    {
        var assembly = typeof(Analyser).Assembly;
        var lists = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("Plumbline.Core.Neutrality.", StringComparison.Ordinal) && name.EndsWith(".tsv", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).ToList();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in lists.OrderBy(name => name[26..^4], StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            hash.AppendData(Encoding.UTF8.GetBytes(name[26..^4]));
            hash.AppendData(SHA256.HashData(stream));
        }

        Assert.True(lists.Count > 40);
        Assert.Matches(@"^\d+\.\d+\.\d+\+[0-9a-f]{8}$", Analyser.Version);
        Assert.EndsWith(Convert.ToHexStringLower(hash.GetHashAndReset())[..8], Analyser.Version, StringComparison.Ordinal);
    }
}
