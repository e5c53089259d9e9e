using Plumbline.Core.Anchoring;
using Plumbline.Core.Text;

namespace Plumbline.Data;

/// <summary>A <see cref="TextAnchor"/> as columns. Half-open, UTF-16 code units of the revision it names.</summary>
public sealed class StoredAnchor
{
    public required int Start { get; init; }
    public required int End { get; init; }
    public required string Quote { get; init; }
    public required string Prefix { get; init; }
    public required string Suffix { get; init; }

    public TextAnchor ToAnchor() => new(new TextSpan(Start, End), Quote, Prefix, Suffix);

    public static StoredAnchor From(TextAnchor anchor) => new()
    {
        Start = anchor.Span.Start,
        End = anchor.Span.End,
        Quote = anchor.Quote,
        Prefix = anchor.Prefix,
        Suffix = anchor.Suffix,
    };
}
