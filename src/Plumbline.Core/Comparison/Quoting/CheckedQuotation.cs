using System.Collections.Immutable;
using Plumbline.Core.Text;

namespace Plumbline.Core.Comparison.Quoting;

/// <summary>A quotation of the draft and what the sources say to it.</summary>
/// <param name="Span">With its marks, in the draft; half-open, UTF-16 code units.</param>
/// <param name="Words">What stands between the marks.</param>
/// <param name="Source">Index of the source that comes nearest; -1 when none does.</param>
/// <param name="Places">Where its parts stand in that source; half-open, UTF-16 code units.</param>
/// <param name="Changes">What differs, in the order of the quotation.</param>
/// <param name="Speaker">Whom the draft gives the words to; null where it names nobody.</param>
/// <param name="SpeakerInSource">Whom the source gives them to; null where it names nobody.</param>
public sealed record CheckedQuotation(
    TextSpan Span, string Words, QuotationVerdict Verdict, int Source, ImmutableArray<TextSpan> Places,
    ImmutableArray<WordChange> Changes, string? Speaker, string? SpeakerInSource)
{
    /// <summary>Whether an editor can rely on it as it stands.</summary>
    public bool IsFaithful => Verdict is QuotationVerdict.Exact or QuotationVerdict.Shortened or QuotationVerdict.TooShort;

    /// <summary>The same for quotations of the same words, whatever their case and punctuation: what people said of it is kept by it.</summary>
    public string Key => Digests.Of(QuotedWords.Wording(Words));

    /// <summary>Of what is wrong with it; when that changes, what was accepted has to be looked at again.</summary>
    public string Digest => Digests.Of([Verdict.ToString(), Speaker ?? "", SpeakerInSource ?? "", .. Changes.Select(change => $"{change.InDraft}\u001f{change.InSource}")]);
}
