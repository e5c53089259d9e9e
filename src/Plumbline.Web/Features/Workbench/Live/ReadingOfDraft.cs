using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Neutrality;
using Plumbline.Core.Neutrality.HouseStyle;
using Plumbline.Core.Neutrality.Terms;
using Plumbline.Data;
using Plumbline.Web.Features.Shared.Evidence;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Features.Workbench.Live;

/// <summary>
/// One draft as the analyser last read it: a change reads its own paragraphs again, not the text. The parties are asked
/// for each time, so that an edit of theirs is seen by the next analysis, which then reads everything.
/// </summary>
sealed class ReadingOfDraft(Guid draftId, IDbContextFactory<PlumblineDbContext> contexts, SourceUsage usage, HouseStyleRules house) : IDraftReading
{
    ImmutableArray<Party> parties;
    Guid entryId;
    EntryStyle style = EntryStyle.None;
    DocumentAnalysis? analysis;

    public async ValueTask<IReadOnlyList<FindingFrame>> AnalyzeAsync(string text, CancellationToken cancellationToken)
    {
        var now = await PartiesAsync(cancellationToken);
        if (analysis is null || !now.SequenceEqual(parties))
            (parties, analysis) = (now, new DocumentAnalysis(now, style));
        var findings = analysis.Update(text, cancellationToken).Findings;
        return [.. (await usage.WeighAsync(entryId, findings, style.CommonUsage, cancellationToken)).Select(Frame)];
    }

    async Task<ImmutableArray<Party>> PartiesAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (entryId == Guid.Empty)
            (entryId, style) = await EntryAsync(db, cancellationToken);
        var stored = await (
            from draft in db.Drafts
            where draft.Id == draftId
            join party in db.EntryParties on draft.EntryId equals party.EntryId
            orderby party.Ordinal
            select party).AsNoTracking().ToListAsync(cancellationToken);
        return [.. stored.Select(party => party.ToParty())];
    }

    async Task<(Guid Id, EntryStyle Style)> EntryAsync(PlumblineDbContext db, CancellationToken cancellationToken)
    {
        var entry = await (from draft in db.Drafts where draft.Id == draftId join e in db.Entries on draft.EntryId equals e.Id select new { e.Id, e.Slug })
            .SingleOrDefaultAsync(cancellationToken);
        return entry is null ? (Guid.Empty, EntryStyle.None) : (entry.Id, house.For(entry.Slug));
    }

    static FindingFrame Frame(Finding finding) => new(
        finding.Span.Start, finding.Span.End, finding.Label.Name(), finding.Family.Name(), finding.Severity.Name(),
        finding.Phrase, CommonUsage.InWords(finding.Phrase, finding.Usage) is { } used ? $"{finding.Message} {used}" : finding.Message,
        [.. finding.Suggestions.Select(s => new SuggestionFrame(s.Title, s.Span.Start, s.Span.End, s.Replacement))],
        finding.Rule);
}
