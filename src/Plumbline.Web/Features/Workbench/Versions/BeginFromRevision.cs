using Plumbline.Core.Review;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Entries;

namespace Plumbline.Web.Features.Workbench.Versions;

/// <summary>Begins a draft on what is published and puts an older revision's text into it; it goes through review like any other.</summary>
public sealed class BeginFromRevision(StartDraft start, RestoreText restore)
{
    /// <param name="publishedSeen">The published revision that the actor saw; null when they saw none.</param>
    /// <returns>The draft's id.</returns>
    public async Task<Outcome<Guid>> RunAsync(Caller caller, string slug, int number, Guid? publishedSeen, CancellationToken cancellation)
    {
        var started = await start.RunAsync(caller, slug, publishedSeen, cancellation);
        if (started is not Outcome<Guid>.Done { Value: var draft })
            return started;
        return (await restore.RunAsync(caller, draft, new VersionReference.Revision(number), versionSeen: null, cancellation)).Match<Outcome<Guid>>(
            _ => draft,
            // The draft begins with what is published, which is that text already.
            why => why is Refusal.Taken ? draft : why);
    }
}
