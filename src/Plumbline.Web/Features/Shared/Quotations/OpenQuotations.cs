using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Comparison.Quoting;
using Plumbline.Data;
using Plumbline.Web.Features.Shared.Evidence;

namespace Plumbline.Web.Features.Shared.Quotations;

/// <summary>How many quotations of a revision neither the sources bear out nor a second person has let stand.</summary>
public static class OpenQuotations
{
    /// <param name="mayVouch">Whether somebody's word counts for this revision.</param>
    public static async Task<int> CountOpenQuotationsAsync(
        this PlumblineDbContext db, Guid entryId, Guid revisionId, Func<Guid, bool> mayVouch, CancellationToken cancellation)
    {
        var text = await db.Revisions.Where(r => r.Id == revisionId).Select(r => r.Text).SingleAsync(cancellation);
        var notes = await db.QuotationNotes.AsNoTracking().Where(n => n.EntryId == entryId && n.WithdrawnAt == null)
            .ToDictionaryAsync(n => n.Key, n => n.ToNote(), StringComparer.Ordinal, cancellation);
        // Most texts quote little; their sources need not be read to know that.
        var quoted = CheckedQuotations.Of(text, [], cancellation);
        if (quoted.All(q => q.Verdict == QuotationVerdict.TooShort && !notes.ContainsKey(q.Key)))
            return 0;
        var sources = await db.ReadCountedSourcesAsync(entryId, cancellation);
        return CheckedQuotations.Of(text, sources, cancellation)
            .Count(q => QuotationVerification.Of(q, notes.GetValueOrDefault(q.Key), mayVouch).IsOpen());
    }
}
