using Microsoft.EntityFrameworkCore;
using Plumbline.Core.CoEditing;
using Plumbline.Core.CoEditing.Authorship;
using Plumbline.Core.Text;
using Plumbline.Data;

namespace Plumbline.Web.Features.Workbench.Authorship;

/// <summary>A draft's changesets from where its authors begin to count: the version published from it last, or its beginning.</summary>
/// <param name="From">The document's version that nobody is counted as an author of.</param>
/// <param name="Start">The text at <paramref name="From"/>; null when the store does not have it.</param>
sealed record AuthorshipLog(Guid DraftId, long From, string? Start)
{
    /// <param name="upTo">The version that is asked about; what was published after it does not count.</param>
    public static async Task<AuthorshipLog> OpenAsync(PlumblineDbContext db, Guid draftId, long upTo, CancellationToken cancellation)
    {
        var draft = await db.Drafts.AsNoTracking().Where(d => d.Id == draftId)
            .Select(d => new { d.BaseRevisionId, d.StartRevisionId }).SingleAsync(cancellation);
        var published = await db.Revisions.AsNoTracking()
            .Where(r => r.Id == draft.BaseRevisionId && r.DraftId == draftId && r.DocumentVersion <= upTo)
            .Select(r => new { r.DocumentVersion, r.Text }).SingleOrDefaultAsync(cancellation);
        if (published is { DocumentVersion: { } version })
            return new(draftId, version, published.Text);
        var start = draft.StartRevisionId is { } id
            ? await db.Revisions.Where(r => r.Id == id).Select(r => r.Text).SingleOrDefaultAsync(cancellation)
            : "";
        return new(draftId, 0, start);
    }

    /// <param name="known">Of an earlier version, to go on from.</param>
    /// <returns>Null when changesets are missing.</returns>
    /// <exception cref="InvalidDataException">One of them cannot be what an authority has written.</exception>
    public async Task<TextAuthorship?> ReadAsync(
        PlumblineDbContext db, long upTo, CancellationToken cancellation, TextAuthorship? known = null, long? knownVersion = null)
    {
        var authorship = known;
        var version = knownVersion ?? From;
        var after = version;
        var credits = await db.DraftCredits.AsNoTracking()
            .Where(c => c.DraftId == DraftId && c.DocumentVersion > after && c.DocumentVersion <= upTo)
            .ToDictionaryAsync(c => c.DocumentVersion, c => c.Spans, cancellation);
        await foreach (var row in db.DraftChangesets.AsNoTracking()
            .Where(c => c.DraftId == DraftId && c.DocumentVersion > after && c.DocumentVersion <= upTo)
            .OrderBy(c => c.DocumentVersion)
            .Select(c => new { c.DocumentVersion, c.AuthorId, c.ClientId, c.Payload })
            .AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (row.DocumentVersion != ++version)
                return null;
            var change = ChangeSet.Parse(row.Payload).Match(
                read => read, refusal => throw new InvalidDataException($"Changeset {row.DocumentVersion}: {refusal.Reason}"));
            authorship ??= Begin(change.Length);
            if (change.Length != authorship.Length)
                return null;
            authorship.Apply(change, row.AuthorId, row.ClientId.StartsWith(DocumentAuthority.UndoClientId, StringComparison.Ordinal));
            foreach (var (start, end, person) in credits.GetValueOrDefault(version) ?? [])
                authorship.Credit(new TextSpan(start, end), person);
        }
        if (version != upTo)
            return null;
        return authorship ?? Begin(Start?.Length ?? 0);
    }

    public Task<List<Guid>> EverybodyAsync(PlumblineDbContext db, CancellationToken cancellation) => db.DraftChangesets
        .Where(c => c.DraftId == DraftId && c.AuthorId != Guid.Empty).Select(c => c.AuthorId).Distinct().ToListAsync(cancellation);

    // Words that are not known return to nobody.
    TextAuthorship Begin(int length) => new(Start?.Length == length ? Start : new string('\0', length));
}
