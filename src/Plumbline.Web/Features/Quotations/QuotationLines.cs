using System.Collections.Immutable;
using Plumbline.Core.Comparison.Quoting;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data.Quotations;
using Plumbline.Web.Features.Shared.Evidence;
using Plumbline.Web.Features.Shared.Quotations;

namespace Plumbline.Web.Features.Quotations;

/// <summary>Turns a quotation that was looked up into what people read of it.</summary>
static class QuotationLines
{
    public static QuotationView Of(
        CheckedQuotation quotation, StoredQuotationNote? stored, Actor actor, TextAtHand hand, ImmutableArray<CountedSource> sources,
        IReadOnlyDictionary<Guid, string> names, CancellationToken cancellation)
    {
        var note = stored?.ToNote();
        var standing = hand.StandingOf(actor.Id);
        var verify = Permissions.Ask(actor, ReviewAction.VerifyQuotation, standing with { StartedIt = stored is not null && stored.IsTranslatedBy(actor) });
        return new QuotationView(
            quotation.Key, quotation.Digest, quotation.Span, quotation.Words, quotation.Verdict,
            QuotationVerification.Of(quotation, note, hand.MayVouch), quotation.Changes, quotation.Speaker, quotation.SpeakerInSource,
            quotation.Source < 0 ? null : new NearestSource(
                sources[quotation.Source].Id, sources[quotation.Source].Title, [.. quotation.Places.Select(place => place.Of(sources[quotation.Source].Text))]),
            stored is null ? null : Note(stored, actor, standing, sources, names, cancellation),
            Permissions.May(actor, ReviewAction.RecordTranslation, standing),
            verify.IsAllowed,
            verify.ToRefusal() is { } why && (actor.Is(Role.Reviewer) || actor.Is(Role.Editor)) ? why.Reason : null);
    }

    static NoteView Note(
        StoredQuotationNote stored, Actor actor, Standing standing, ImmutableArray<CountedSource> sources, IReadOnlyDictionary<Guid, string> names, CancellationToken cancellation) => new(
        stored.Id, stored.Version, stored.Kind, stored.Reason, stored.Original, stored.Language, stored.Translator,
        stored.Original is { } original ? StandsIn(original, sources, cancellation) : null,
        names[stored.RecordedBy], stored.RecordedAt, stored.CheckedBy is { } checker ? names[checker] : null, stored.CheckedAt,
        Permissions.May(actor, ReviewAction.WithdrawQuotationNote, standing with { StartedIt = stored.RecordedBy == actor.Id }),
        stored.CheckedBy is { } by && Permissions.May(actor, ReviewAction.WithdrawQuotationNote, standing with { StartedIt = by == actor.Id }));

    static string? StandsIn(string original, ImmutableArray<CountedSource> sources, CancellationToken cancellation)
    {
        var found = CheckedQuotations.Of($"> {string.Join(' ', original.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries))}", sources, cancellation);
        return found is [{ Verdict: QuotationVerdict.Exact or QuotationVerdict.Shortened } looked] ? sources[looked.Source].Title : null;
    }
}
