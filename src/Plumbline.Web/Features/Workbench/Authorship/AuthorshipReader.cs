using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.CoEditing.Authorship;
using Plumbline.Data;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Features.Workbench.Authorship;

/// <summary>Who wrote what of a draft since the published version, from its log of changesets.</summary>
public sealed class AuthorshipReader(IDbContextFactory<PlumblineDbContext> contexts) : IDisposable
{
    const int MostRemembered = 20;

    readonly SemaphoreSlim turn = new(1, 1);
    readonly Dictionary<Guid, Remembered> remembered = [];

    /// <summary>Whom the rule that nobody decides on their own words counts in for this text.</summary>
    public async Task<ImmutableHashSet<Guid>> ContributorsAsync(Guid draftId, DraftText text, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var log = await AuthorshipLog.OpenAsync(db, draftId, text.Version, cancellation);
        // A log with a gap cannot say whose words are left: then too many rather than too few.
        if (await log.ReadAsync(db, text.Version, cancellation) is not { } authorship || authorship.Length != text.Text.Length)
            return [.. await log.EverybodyAsync(db, cancellation)];
        var published = await (
            from draft in db.Drafts
            where draft.Id == draftId
            join entry in db.Entries on draft.EntryId equals entry.Id
            join revision in db.Revisions on entry.PublishedRevisionId equals revision.Id
            select revision.Text).SingleOrDefaultAsync(cancellation) ?? "";
        return await Task.Run(() => Contributors.Of(authorship, text.Text, published, cancellation), cancellation);
    }

    /// <summary>Asked again for the same draft, it reads only what was typed since.</summary>
    /// <param name="version">One that is durable.</param>
    /// <returns>Null when the log cannot say.</returns>
    public async Task<DraftAuthorship?> ReadAsync(Guid draftId, long version, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellation);
            var log = await AuthorshipLog.OpenAsync(db, draftId, version, cancellation);
            var known = remembered.GetValueOrDefault(draftId);
            if (known is null || known.Version > version || known.From != log.From)
                known = null;
            var authorship = await log.ReadAsync(db, version, cancellation, known?.Authorship, known?.Version);
            // After a failure the remembered one may be half-way.
            remembered.Remove(draftId);
            if (authorship is null)
                return null;
            if (remembered.Count >= MostRemembered)
                remembered.Clear();
            remembered[draftId] = new Remembered(log.From, version, authorship);
            return await ShowAsync(db, version, authorship.Spans, cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    static async Task<DraftAuthorship> ShowAsync(PlumblineDbContext db, long version, ImmutableArray<AuthoredSpan> spans, CancellationToken cancellation)
    {
        var written = spans.GroupBy(span => span.Author).ToDictionary(group => group.Key, group => group.Sum(span => span.Span.Length));
        var names = await db.Users.Where(p => written.Keys.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.DisplayName, cancellation);
        return new DraftAuthorship(
            version, spans,
            [.. written.Where(w => w.Key != Guid.Empty).OrderByDescending(w => w.Value).Select(w => new DraftAuthor(w.Key, names.GetValueOrDefault(w.Key, "somebody"), w.Value))],
            written.GetValueOrDefault(Guid.Empty));
    }

    public void Dispose() => turn.Dispose();

    sealed record Remembered(long From, long Version, TextAuthorship Authorship);
}

/// <param name="Spans">They cover the text at <paramref name="Version"/>.</param>
/// <param name="Authors">Who wrote most comes first.</param>
/// <param name="Published">Characters that nobody is counted as the author of.</param>
public sealed record DraftAuthorship(long Version, ImmutableArray<AuthoredSpan> Spans, ImmutableArray<DraftAuthor> Authors, int Published);

/// <param name="Characters">UTF-16 code units of theirs that stand in the text.</param>
public sealed record DraftAuthor(Guid Id, string Name, int Characters);
