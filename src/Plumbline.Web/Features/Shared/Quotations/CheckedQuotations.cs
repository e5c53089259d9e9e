using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Plumbline.Core.Comparison.Quoting;
using Plumbline.Web.Features.Shared.Evidence;

namespace Plumbline.Web.Features.Shared.Quotations;

/// <summary>The quotations of a text beside its sources, looked up once: every step of a submission asks how many are open.</summary>
public static class CheckedQuotations
{
    const int MostKept = 256;

    static readonly ConcurrentDictionary<string, ImmutableArray<CheckedQuotation>> Kept = new(StringComparer.Ordinal);

    public static ImmutableArray<CheckedQuotation> Of(string text, ImmutableArray<CountedSource> sources, CancellationToken cancellation)
    {
        var key = Key(text, sources);
        if (Kept.TryGetValue(key, out var kept))
            return kept;
        if (Kept.Count >= MostKept)
            Kept.Clear();
        return Kept[key] = QuotationCheck.Of(text, [.. sources.Select(Quoted)], cancellation);
    }

    static QuotedSource Quoted(CountedSource source) =>
        new(source.Title, source.Text, [.. new[] { source.Publisher, source.Author }.OfType<string>()]);

    // A source's text never changes; who speaks in it may be corrected.
    static string Key(string text, ImmutableArray<CountedSource> sources)
    {
        var parts = sources.Select(source => $"{source.Id:n}\u001f{source.Publisher}\u001f{source.Author}").Prepend(text);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.Unicode.GetBytes(string.Join('\u001e', parts))));
    }
}
