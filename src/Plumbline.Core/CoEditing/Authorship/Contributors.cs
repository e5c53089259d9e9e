using System.Collections.Immutable;
using Plumbline.Core.Comparison;
using Plumbline.Core.Text;

namespace Plumbline.Core.CoEditing.Authorship;

/// <summary>
/// Who made the difference between a text and the version published before it: whose words are new in it, and who took
/// published words out of it. Words that came and went in between are nobody's contribution.
/// </summary>
public static class Contributors
{
    /// <param name="authorship">Of <paramref name="text"/>.</param>
    /// <param name="published">Empty when nothing was published before.</param>
    /// <exception cref="ArgumentException">The authorship is of another text.</exception>
    public static ImmutableHashSet<Guid> Of(TextAuthorship authorship, string text, string published, CancellationToken cancellation = default)
    {
        if (authorship.Length != text.Length)
            throw new ArgumentException($"The authorship is of {authorship.Length} code units, the text has {text.Length}.", nameof(text));
        var comparison = TextComparer.Compare(published, text, cancellation);
        var writers = Overlapping(authorship.Spans.Select(span => (span.Span, span.Author)), NewIn(comparison));
        // Where the draft began with another text than the published one, its beginnings say nothing of what is missing now.
        var removers = string.Equals(authorship.Start, published, StringComparison.Ordinal)
            ? Overlapping(authorship.Removed.Select(span => (span.Span, span.By)), GoneFrom(comparison))
            : RemoversOf(authorship, text, published);
        return [.. writers.Concat(removers).Concat(authorship.Credited).Where(person => person != Guid.Empty)];
    }

    static ImmutableArray<TextSpan> NewIn(TextComparison comparison) =>
    [
        .. comparison.Rows.SelectMany(row => row.Kind == RowKind.Added ? [row.New!.Value] : row.Edits.Select(edit => edit.New))
            .Where(span => !span.IsEmpty).OrderBy(span => span.Start),
    ];

    static ImmutableArray<TextSpan> GoneFrom(TextComparison comparison) =>
    [
        .. comparison.Rows.SelectMany(row => row.Kind == RowKind.Removed ? [row.Old!.Value] : row.Edits.Select(edit => edit.Old))
            .Where(span => !span.IsEmpty).OrderBy(span => span.Start),
    ];

    static IEnumerable<Guid> RemoversOf(TextAuthorship authorship, string text, string published) => authorship.Removed
        .Where(gone => gone.Span.Of(authorship.Start).Trim() is { Length: > 0 } words
            && published.Contains(words, StringComparison.Ordinal) && !text.Contains(words, StringComparison.Ordinal))
        .Select(gone => gone.By);

    // Both in the order of their text.
    static IEnumerable<Guid> Overlapping(IEnumerable<(TextSpan Span, Guid Person)> spans, ImmutableArray<TextSpan> changed)
    {
        var next = 0;
        foreach (var (span, person) in spans)
        {
            while (next < changed.Length && changed[next].End <= span.Start)
                next++;
            if (next < changed.Length && changed[next].Overlaps(span))
                yield return person;
        }
    }
}
