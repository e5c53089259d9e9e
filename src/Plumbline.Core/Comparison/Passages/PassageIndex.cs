using System.Collections.Immutable;
using Plumbline.Core.Text;

namespace Plumbline.Core.Comparison.Passages;

/// <summary>
/// The sentences of several sources, found by the rare words, names and numbers in them. Built once for a set of
/// sources; never changes, so several drafts may ask it at the same time.
/// </summary>
public sealed class PassageIndex
{
    readonly TermTable _table;
    readonly ImmutableArray<SourceSentence> _sentences;

    PassageIndex(TermTable table, ImmutableArray<SourceSentence> sentences) => (_table, _sentences) = (table, sentences);

    /// <param name="sources">Cleaned texts; a passage's offsets count in these.</param>
    public static PassageIndex Of(ImmutableArray<string> sources, CancellationToken cancellation = default)
    {
        var (table, sentences) = TermTable.Read(sources, cancellation);
        return new PassageIndex(table, sentences);
    }

    /// <summary>
    /// For each sentence of the draft at most two passages of each source, the better one first; nothing for a
    /// sentence that no source speaks to. In the order of the draft, then by score.
    /// </summary>
    public ImmutableArray<PassageMatch> Propose(string draft, CancellationToken cancellation = default) =>
        Propose(draft, new TextSpan(0, draft.Length), cancellation);

    /// <param name="within">Only for sentences that overlap this range of the draft; half-open, UTF-16 code units.</param>
    public ImmutableArray<PassageMatch> Propose(string draft, TextSpan within, CancellationToken cancellation = default)
    {
        var matches = ImmutableArray.CreateBuilder<PassageMatch>();
        var search = new PassageSearch(_table, _sentences);
        foreach (var paragraph in Segmentation.Paragraphs(draft).Where(p => p.Overlaps(within) && draft[p.Start] != '#'))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var sentence in Segmentation.Sentences(draft, paragraph).Where(s => s.Overlaps(within)))
            {
                matches.AddRange(search.For(_table.BagOf(draft, sentence))
                    .Select(p => new PassageMatch(sentence, p.Source, p.Span, p.Score))
                    .OrderByDescending(m => m.Score).ThenBy(m => m.Source).ThenBy(m => m.Passage.Start));
            }
        }
        return matches.ToImmutable();
    }
}
