using System.Collections.Immutable;
using Plumbline.Core.Anchoring;

namespace Plumbline.Web.Live.Drafts;

/// <summary>Something pinned in a draft's text.</summary>
/// <param name="Version">Of the document, at which the anchor's range counts.</param>
public sealed record DraftAnchor(long Version, TextAnchor Anchor);

/// <summary>A range that somebody sees in their window and wants to pin something to.</summary>
/// <param name="Start">UTF-16 code units at <paramref name="Version"/>; half-open with <paramref name="End"/>.</param>
/// <param name="Quote">The words in it.</param>
public sealed record DraftSelection(long Version, int Start, int End, string Quote);

/// <summary>Where pinned things stand in a draft as it is now.</summary>
/// <param name="Places">In the order in which they were asked for.</param>
public sealed record PlacedAnchors(long Version, string Text, ImmutableArray<AnchorPlace> Places)
{
    /// <summary>The anchor as it would be pinned now, to be kept instead of the older one; null for an orphan, which keeps its words.</summary>
    public DraftAnchor? Pinned(int index) =>
        Places[index].Span is { } span ? new DraftAnchor(Version, TextAnchor.At(Text, span)) : null;
}
