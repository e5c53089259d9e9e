using Microsoft.EntityFrameworkCore;
using Plumbline.Core.CoEditing.Freezing;
using Plumbline.Data;
using Plumbline.Data.Drafts;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Features.Workbench.Freezing;

/// <summary>What is known of a draft's sentences, in rows.</summary>
static class SentenceRows
{
    /// <summary>As part of the write that appends the changesets. What is older than a day goes.</summary>
    public static void Keep(PlumblineDbContext db, Guid draftId, IReadOnlyList<StoredChangeset> changesets)
    {
        List<SentenceTurn> turns =
        [
            .. changesets.SelectMany(changeset => changeset.Sentences.Select(sentence => new SentenceTurn
            {
                DraftId = draftId,
                DocumentVersion = changeset.Version,
                Kind = sentence.Kind.ToString(),
                Wording = sentence.Wording,
                Instead = sentence.Instead,
                PersonId = sentence.By,
                At = sentence.At,
            })),
        ];
        if (turns.Count == 0)
            return;
        var oldest = turns[^1].At - SentenceHistory.Memory;
        db.SentenceTurns.Where(t => t.DraftId == draftId && t.At < oldest).ExecuteDelete();
        db.SentenceTurns.AddRange(turns);
    }

    /// <summary>In order.</summary>
    public static async Task<IReadOnlyList<SentenceEvent>> SentencesAsync(this PlumblineDbContext db, Guid draftId, DateTimeOffset since, CancellationToken cancellation)
    {
        var turns = await db.SentenceTurns.AsNoTracking().Where(t => t.DraftId == draftId && t.At >= since).ToListAsync(cancellation);
        // Within one change, a wording is restored before it is frozen; what concerns different wordings has no order.
        return
        [
            .. turns.Select(t => (t.DocumentVersion, Event: new SentenceEvent(Enum.Parse<SentenceEventKind>(t.Kind), t.Wording, t.Instead, t.PersonId, t.At)))
                .OrderBy(t => t.DocumentVersion).ThenBy(t => t.Event.Kind).Select(t => t.Event),
        ];
    }

    public static async Task<IReadOnlyList<StoredFreeze>> FreezesAsync(this PlumblineDbContext db, Guid draftId, CancellationToken cancellation) =>
        [.. (await db.SentenceFreezes.AsNoTracking().Where(f => f.DraftId == draftId).ToListAsync(cancellation)).Select(f => new StoredFreeze(f.Id, f.DocumentVersion, f.Anchor.ToAnchor()))];
}
