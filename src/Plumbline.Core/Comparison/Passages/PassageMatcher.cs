using System.Collections.Immutable;

namespace Plumbline.Core.Comparison.Passages;

/// <summary>Proposes, for each sentence of a draft, passages of its sources that say the same or speak of the same.</summary>
public static class PassageMatcher
{
    /// <summary>For a single draft. Whoever asks again about the same sources keeps a <see cref="PassageIndex"/>.</summary>
    public static ImmutableArray<PassageMatch> Propose(string draft, ImmutableArray<string> sources, CancellationToken cancellation = default) =>
        PassageIndex.Of(sources, cancellation).Propose(draft, cancellation);
}
