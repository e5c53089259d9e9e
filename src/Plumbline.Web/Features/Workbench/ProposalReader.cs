using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Comparison.Passages;
using Plumbline.Core.Text;
using Plumbline.Data;
using Plumbline.Data.Sources;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Features.Workbench;

/// <summary>Passages of an entry's sources of evidence that may speak to a draft's sentences; people decide what they do for them.</summary>
public sealed class ProposalReader(IDbContextFactory<PlumblineDbContext> contexts, OpenDrafts drafts)
{
    const int MostShown = 200;
    const int MostIndexes = 4;

    readonly Lock gate = new();
    // Sources never change, so an index is right for as long as the same ones are attached.
    readonly List<(string Key, PassageIndex Index)> indexes = [];

    /// <param name="linked">What is linked already, by source and passage, and is not proposed again.</param>
    public async Task<ImmutableArray<Proposal>> ReadAsync(Guid draftId, IReadOnlyCollection<(Guid Source, TextSpan Passage)> linked, CancellationToken cancellation)
    {
        if (await drafts.CurrentTextAsync(draftId, cancellation) is not { } draft)
            return [];
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var sources = await db.EntrySources.AsNoTracking()
            .Where(a => db.Drafts.Any(d => d.Id == draftId && d.EntryId == a.EntryId) && a.Use == SourceUse.Evidence && !a.Source!.ComparisonOnly)
            .OrderBy(a => a.SourceId).Select(a => new { a.SourceId, a.Source!.Title, a.Source.Text }).ToListAsync(cancellation);
        return await Task.Run<ImmutableArray<Proposal>>(() =>
        {
            var index = IndexOf(string.Join(' ', sources.Select(s => s.SourceId)), [.. sources.Select(s => s.Text)], cancellation);
            return
            [
                .. index.Propose(draft.Text, cancellation)
                    .Select(m => (Match: m, Source: sources[m.Source]))
                    .Where(m => !linked.Any(l => l.Source == m.Source.SourceId && l.Passage.Overlaps(m.Match.Passage)))
                    .OrderByDescending(m => m.Match.Score).Take(MostShown)
                    .Select(m => new Proposal(
                        new DraftSelection(draft.Version, m.Match.Draft.Start, m.Match.Draft.End, m.Match.Draft.Of(draft.Text)),
                        m.Source.SourceId, m.Source.Title, m.Match.Passage, m.Match.Passage.Of(m.Source.Text), m.Match.Score)),
            ];
        }, cancellation);
    }

    PassageIndex IndexOf(string key, ImmutableArray<string> texts, CancellationToken cancellation)
    {
        lock (gate)
        {
            var known = indexes.Find(i => string.Equals(i.Key, key, StringComparison.Ordinal));
            if (known.Index is not null)
                return known.Index;
        }
        var made = PassageIndex.Of(texts, cancellation);
        lock (gate)
        {
            indexes.Add((key, made));
            if (indexes.Count > MostIndexes)
                indexes.RemoveAt(0);
        }
        return made;
    }
}

/// <param name="Claim">The sentence of the draft.</param>
/// <param name="Passage">Half-open, UTF-16 code units of the source's text.</param>
/// <param name="Score">0 to 1.</param>
public sealed record Proposal(DraftSelection Claim, Guid SourceId, string Source, TextSpan Passage, string Quote, double Score);
