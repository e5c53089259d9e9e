using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Neutrality;
using Plumbline.Core.Neutrality.Terms;
using Plumbline.Data;
using Plumbline.Data.Sources;

namespace Plumbline.Web.Features.Shared.Evidence;

/// <summary>
/// How many of an entry's independent sources use a word in their own voice. A word is looked up once; what was counted
/// holds until one of the entry's sources, or what is recorded about it, changes.
/// </summary>
public sealed class SourceUsage(IDbContextFactory<PlumblineDbContext> contexts)
{
    const int MostEntries = 256;

    readonly ConcurrentDictionary<Guid, Counted> entries = new();

    /// <summary>By term, as <see cref="CommonUsage.TermOf"/> gives it; empty where no independent source counts.</summary>
    public async Task<IReadOnlyDictionary<string, TermCount>> CountAsync(Guid entryId, IReadOnlyCollection<string> terms, CancellationToken cancellation)
    {
        if (terms.Count == 0)
            return ImmutableDictionary<string, TermCount>.Empty;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var stamp = await StampAsync(db, entryId, cancellation);
        if (stamp.Length == 0)
            return ImmutableDictionary<string, TermCount>.Empty;
        if (!entries.TryGetValue(entryId, out var counted) || counted.Stamp != stamp)
        {
            if (entries.Count >= MostEntries)
                entries.Clear();
            entries[entryId] = counted = new Counted(stamp, new(StringComparer.Ordinal));
        }
        var missing = terms.Where(term => !counted.Terms.ContainsKey(term)).ToList();
        if (missing.Count > 0)
            await LookUpAsync(db, entryId, missing, counted.Terms, cancellation);
        return counted.Terms;
    }

    /// <summary>The findings with what the sources say to their words.</summary>
    /// <param name="threshold">Of the house style.</param>
    public async Task<ImmutableArray<Finding>> WeighAsync(Guid entryId, ImmutableArray<Finding> findings, double? threshold, CancellationToken cancellation) =>
        CommonUsage.Weigh(findings, await CountAsync(entryId, CommonUsage.TermsOf(findings), cancellation), threshold);

    static async Task LookUpAsync(
        PlumblineDbContext db, Guid entryId, List<string> terms, ConcurrentDictionary<string, TermCount> counts, CancellationToken cancellation)
    {
        var sources = await db.ReadCountedSourcesAsync(entryId, cancellation);
        ImmutableArray<SurveyedText> texts = [.. sources.Where(s => s.AffiliatedParty is null).Select(s => new SurveyedText(s.Title, s.Text, null, s.Voice, s.PublishedOn))];
        var uses = await Task.Run(() => TermSurvey.Of(terms, texts, cancellation), cancellation);
        foreach (var term in terms)
            counts[term] = TermSurvey.Count(term, uses, texts);
    }

    /// <summary>Of everything that decides which sources count and as what; empty where none is independent.</summary>
    static async Task<string> StampAsync(PlumblineDbContext db, Guid entryId, CancellationToken cancellation)
    {
        var sources = await db.EntrySources.ThatCount().Where(a => a.EntryId == entryId && a.Source!.AffiliatedParty == null)
            .OrderBy(a => a.SourceId).Select(a => new { a.SourceId, a.Source!.Version }).ToListAsync(cancellation);
        return string.Join(';', sources.Select(s => $"{s.SourceId:n}.{s.Version}"));
    }

    sealed record Counted(string Stamp, ConcurrentDictionary<string, TermCount> Terms);
}
