using System.Collections.Immutable;
using Plumbline.Data;

namespace Plumbline.Web.Features.Entries;

/// <summary>Lists of names as people type them: separated by commas, semicolons or lines.</summary>
public static class Names
{
    static readonly char[] Separators = [',', ';', '\n', '\r', '،', '、'];

    public static ImmutableArray<string> Read(string? typed) => Distinct((typed ?? "").Split(Separators));

    /// <param name="names">A script may send nulls among them.</param>
    public static ImmutableArray<string> Distinct(IEnumerable<string?> names) =>
        [.. names.OfType<string>().Select(name => name.Trim()).Where(name => name.Length > 0).DistinctBy(SearchKey.Of, StringComparer.Ordinal)];
}
