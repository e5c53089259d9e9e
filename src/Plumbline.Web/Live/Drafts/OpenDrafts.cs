using Plumbline.Core.CoEditing;
using Plumbline.Core.Review;

namespace Plumbline.Web.Live.Drafts;

/// <summary>
/// The drafts that somebody has open, each loaded once and let go when the last one leaves. The one door to a draft's
/// text for the rest of the server too: nothing else may write to its log.
/// </summary>
public sealed class OpenDrafts(IDraftStore store, IDraftAnalysis analysis, TimeProvider time, ILogger<OpenDrafts> logger)
{
    readonly Lock gate = new();
    readonly Dictionary<Guid, Entry> entries = [];

    /// <summary>How many drafts are in memory.</summary>
    public int Count
    {
        get
        {
            lock (gate) return entries.Count;
        }
    }

    /// <returns>Null when there is no such draft.</returns>
    /// <exception cref="DraftNotSavedException">The store failed.</exception>
    public async Task<DraftText?> CurrentTextAsync(Guid draftId, CancellationToken cancellationToken)
    {
        await using var lease = await OpenAsync(draftId, cancellationToken);
        return lease is null ? null : await lease.Draft.CurrentTextAsync();
    }

    /// <summary>Makes the text another one, seen at once by everybody who has the draft open. The caller has checked the author's right.</summary>
    /// <param name="versionSeen">The version that the author saw; null replaces whatever stands.</param>
    /// <returns>The version then; <see cref="Refusal.Stale"/> when somebody has typed since the version seen.</returns>
    /// <exception cref="DraftNotSavedException">The store failed.</exception>
    public async Task<Outcome<long>> ReplaceAsync(Guid draftId, Guid author, string text, CancellationToken cancellationToken, long? versionSeen = null)
    {
        await using var lease = await OpenAsync(draftId, cancellationToken);
        if (lease is null) return new Refusal.NotFound("There is no such draft.");
        return await lease.Draft.ReplaceAsync(text, author, versionSeen) switch
        {
            null => new Refusal.Stale("Somebody has typed in this draft since the version you saw. Read it again and send your text on top of that."),
            PushResult.Accepted accepted => accepted.ToVersion,
            PushResult.Duplicate same => same.Version,
            PushResult.Frozen frozen => new Refusal.Taken(frozen.Reason),
            PushResult.TooLarge large => new Refusal.TooLarge(large.Reason),
            var other => throw new InvalidOperationException($"Replacing a text cannot end in {other}."),
        };
    }

    /// <summary>The text, and what led to it from a version: from memory, or from the log where that is too long ago.</summary>
    /// <returns>Null when there is no such draft.</returns>
    internal async Task<DraftPast?> PastAsync(Guid draftId, long since, CancellationToken cancellationToken)
    {
        await using var lease = await OpenAsync(draftId, cancellationToken);
        if (lease is null) return null;
        var past = await lease.Draft.PastAsync(since);
        var missing = past.Current.Version - since;
        // A version that is yet to come was pinned before an older state of the store was restored.
        if (past.Updates is not null || missing < 0) return past;
        var stored = await store.LoadAsync(draftId, (int)Math.Min(missing, int.MaxValue), cancellationToken);
        return stored is null ? null : past with { Updates = StoredLog.Between(stored.Changesets, since, past.Current.Version) };
    }

    internal async Task<DraftLease?> OpenAsync(Guid draftId, CancellationToken cancellationToken)
    {
        var entry = Lease(draftId);
        var lease = new DraftLease(() => ReleaseAsync(draftId, entry));
        try
        {
            if (await entry.Draft.WaitAsync(cancellationToken) is { } draft) return lease.For(draft);
        }
        catch
        {
            await lease.DisposeAsync();
            throw;
        }

        await lease.DisposeAsync();
        return null;
    }

    Entry Lease(Guid draftId)
    {
        lock (gate)
        {
            var known = entries.GetValueOrDefault(draftId);
            if (known is null || known.IsSpent)
            {
                known = new Entry(LoadAsync(draftId, known?.Closed ?? Task.CompletedTask));
                entries[draftId] = known;
            }

            known.Leases++;
            return known;
        }
    }

    async Task ReleaseAsync(Guid draftId, Entry entry)
    {
        lock (gate)
        {
            if (--entry.Leases > 0) return;
            entry.IsLeft = true;
        }

        try
        {
            // Whoever asked may have gone before it was loaded; a failure to load was theirs to hear of.
            await ((Task)entry.Draft).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (entry.Draft is { IsCompletedSuccessfully: true, Result: { } draft }) await draft.CloseAsync();
        }
        finally
        {
            lock (gate)
            {
                if (ReferenceEquals(entries.GetValueOrDefault(draftId), entry)) entries.Remove(draftId);
            }

            entry.Close();
        }
    }

    async Task<OpenDraft?> LoadAsync(Guid draftId, Task predecessorClosed)
    {
        // Off the caller's lock, and not before the last holder has written its end.
        await Task.Yield();
        await predecessorClosed;
        var stored = await store.LoadAsync(draftId, AuthorityLimits.Default.HistoryCount, CancellationToken.None);
        if (stored is null) return null;
        var authority = StoredLog.Replay(stored);
        var beginning = new DraftBeginning(
            stored.SnapshotVersion, StoredLog.Suggestions(stored, authority), stored.Sentences, StoredLog.Freezes(stored, authority));
        return new OpenDraft(draftId, authority, beginning, store, analysis, time, logger);
    }

    sealed class Entry(Task<OpenDraft?> draft)
    {
        readonly TaskCompletionSource closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<OpenDraft?> Draft => draft;

        public Task Closed => closed.Task;

        public int Leases { get; set; }

        public bool IsLeft { get; set; }

        /// <summary>Left, failed to load, or given up: the next one to ask loads it afresh.</summary>
        public bool IsSpent => IsLeft || draft.IsFaulted || draft is { IsCompletedSuccessfully: true, Result: { IsBroken: true } };

        public void Close() => closed.TrySetResult();
    }
}
