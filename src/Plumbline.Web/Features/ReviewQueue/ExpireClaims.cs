using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Data;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Features.ReviewQueue;

/// <summary>Puts reviews whose claims ran out back into the queue.</summary>
public sealed class ExpireClaims(IDbContextFactory<PlumblineDbContext> contexts, WriteLane lane, TimeProvider time)
{
    /// <returns>How many claims were ended.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var ended = 0;
        foreach (var submission in await LapsedAsync(cancellation))
        {
            var outcome = await lane.ChangeAsSystemAsync("Plumbline", change => change.WithSubmission<bool>(
                submission, dossier => dossier.LapsedHolder is not null), cancellation);
            if (outcome is Outcome<bool>.Done { Value: true })
                ended++;
        }
        return ended;
    }

    async Task<List<Guid>> LapsedAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Submissions.AsNoTracking()
            .Where(s => s.State == SubmissionState.InReview && s.ClaimExpiresAt != null && s.ClaimExpiresAt <= now)
            .Select(s => s.Id).ToListAsync(cancellation);
    }
}
