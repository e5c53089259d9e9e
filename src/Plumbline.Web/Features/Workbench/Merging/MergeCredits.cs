using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.CoEditing;
using Plumbline.Core.CoEditing.Authorship;
using Plumbline.Core.Comparison.Merging;
using Plumbline.Data;
using Plumbline.Web.Features.Workbench.Authorship;

namespace Plumbline.Web.Features.Workbench.Merging;

/// <summary>Whose words a merge brings along: nobody decides on their own words because somebody else carried them over.</summary>
public sealed class MergeCredits(IDbContextFactory<PlumblineDbContext> contexts)
{
    internal async Task<Func<ChangeSet, (ImmutableArray<AuthoredSpan> Spans, ImmutableHashSet<Guid> Whole)>> ReadAsync(
        DraftMerge merge, IReadOnlyDictionary<string, MergeChoice> choices, MergedText merged, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var log = await AuthorshipLog.OpenAsync(db, merge.Rival.Id, merge.Rival.Version, cancellation);
        if (await log.ReadAsync(db, merge.Rival.Version, cancellation) is not { } authorship || authorship.Length != merge.Rival.Text.Length)
        {
            var everybody = (await log.EverybodyAsync(db, cancellation)).ToImmutableHashSet();
            return _ => ([], everybody);
        }

        // Reworded in one's own words, a conflict still rests on the wording that was there.
        var rested = merge.Conflicts.Where(c => choices.GetValueOrDefault(c.Key) is MergeChoice.Own).Select(c => merge.Merge.Pieces[c.Piece]).ToList();
        var whole = Credits.Within(rested.Select(piece => piece.Right.Span), authorship.Spans);
        var answered = merge.Conflicts.Where(c => choices.GetValueOrDefault(c.Key) is MergeChoice.Right or MergeChoice.Own).Select(c => merge.Merge.Pieces[c.Piece]);
        if (merge.Taken.Concat(answered).Any(piece => !piece.Base.IsEmpty))
            whole = whole.Union(authorship.Removed.Select(gone => gone.By)).Remove(Guid.Empty);
        if (!merged.FromRight.IsEmpty || rested.Count > 0)
            whole = whole.Union(authorship.Credited);
        return change => (Credits.Of(change, merged.FromRight, authorship.Spans), whole);
    }
}
