using System.Collections.Immutable;
using Plumbline.Core.Comparison.Quoting;
using Plumbline.Core.Text;
using Plumbline.Data.Quotations;

namespace Plumbline.Web.Features.Quotations;

/// <summary>The quotations of a text in its order, as the sources and what people have said of them leave them.</summary>
/// <param name="Sources">How many sources count.</param>
public sealed record QuotationsView(ImmutableArray<QuotationView> Quotations, int Sources)
{
    public int Open => Quotations.Count(q => q.State.IsOpen());
}

/// <param name="Key">Of its wording: what is said of it is kept by that.</param>
/// <param name="Digest">Of what is wrong with it, to be given back by whoever lets it stand.</param>
/// <param name="Span">With its marks; half-open, UTF-16 code units.</param>
/// <param name="Source">The one that comes nearest; null when none does.</param>
/// <param name="MayTranslate">Whether the reader may say that it is a translation.</param>
/// <param name="MayVerify">Whether the reader may let it stand, or check it against its original.</param>
/// <param name="WhyNotVerify">The rule that keeps a reviewer or editor from it; null where it does not concern them.</param>
public sealed record QuotationView(
    string Key, string Digest, TextSpan Span, string Words, QuotationVerdict Verdict, QuotationState State, ImmutableArray<WordChange> Changes,
    string? Speaker, string? SpeakerInSource, NearestSource? Source, NoteView? Note, bool MayTranslate, bool MayVerify, string? WhyNotVerify);

/// <param name="Places">The source's own words.</param>
public sealed record NearestSource(Guid Id, string Title, ImmutableArray<string> Places);

/// <summary>What somebody has said of a quotation.</summary>
/// <param name="Version">To be given back by whoever changes it.</param>
/// <param name="OriginalStandsIn">The source in which a translation's original stands word for word; null when none does.</param>
/// <param name="MayWithdraw">Whether the reader may take it back.</param>
/// <param name="MayUncheck">Whether the reader may take the check of it back.</param>
public sealed record NoteView(
    Guid Id, long Version, QuotationNoteKind Kind, string? Reason, string? Original, string? Language, string? Translator, string? OriginalStandsIn,
    string By, DateTimeOffset At, string? CheckedBy, DateTimeOffset? CheckedAt, bool MayWithdraw, bool MayUncheck);
