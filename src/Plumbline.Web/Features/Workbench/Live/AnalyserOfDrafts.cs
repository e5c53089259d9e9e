using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Neutrality;
using Plumbline.Data;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Features.Workbench.Live;

/// <summary>The neutrality analyser over a draft's text, with the parties of its entry.</summary>
public sealed class AnalyserOfDrafts(IDbContextFactory<PlumblineDbContext> contexts) : IDraftAnalysis
{
    public async ValueTask<IReadOnlyList<FindingFrame>> AnalyzeAsync(Guid draftId, string text, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var parties = await (
            from draft in db.Drafts
            where draft.Id == draftId
            join party in db.EntryParties on draft.EntryId equals party.EntryId
            orderby party.Ordinal
            select party).AsNoTracking().ToListAsync(cancellationToken);
        return [.. Analyser.Default.Analyse(text, [.. parties.Select(p => p.ToParty())], cancellationToken).Findings.Select(Frame)];
    }

    static FindingFrame Frame(Finding finding) => new(
        finding.Span.Start, finding.Span.End, finding.Label.Name(), finding.Family.Name(), finding.Severity.Name(),
        finding.Phrase, finding.Message,
        [.. finding.Suggestions.Select(s => new SuggestionFrame(s.Title, s.Span.Start, s.Span.End, s.Replacement))],
        finding.Rule);
}
