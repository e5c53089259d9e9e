using System.Collections.Immutable;
using Plumbline.Core.CoEditing;
using Plumbline.Core.Review;

namespace Plumbline.Web.Live.Drafts;

/// <summary>What has been ordered is stored in groups, and only then acknowledged and sent on.</summary>
sealed partial class OpenDraft
{
    /// <summary>Stores what is left, and a snapshot, so that the next opening is quick.</summary>
    public async Task CloseAsync()
    {
        commits.Writer.TryComplete();
        await committing;
        await analyser.StopAsync();
        if (!IsBroken && snapshots.Last < audience.Committed) await store.SnapshotAsync(id, audience.Committed, authority.Text, CancellationToken.None);
    }

    DraftCommit Enqueue(PushResult result) => Enqueue(result is PushResult.Accepted accepted ? accepted.Updates : []);

    // Callers hold the gate, so that commits queue in the order of their versions.
    DraftCommit Enqueue(ImmutableArray<AcceptedUpdate> updates) => Enqueue(new DraftCommit(updates));

    void Enqueue(FindingsFrame found)
    {
        lock (gate) Enqueue(new DraftCommit([], found));
    }

    DraftCommit Enqueue(DraftCommit commit)
    {
        (commit.Freezes, fresh) = (fresh, []);
        if (!commits.Writer.TryWrite(commit)) commit.Fail(new DraftNotSavedException("The draft is being closed.", null));
        return commit;
    }

    async Task CommitAllAsync()
    {
        while (await commits.Reader.WaitToReadAsync())
        {
            var group = ReadGroup();
            try
            {
                await CommitAsync(group);
            }
            catch (Exception failure) // Whatever the store threw: memory is ahead of the disk and cannot be trusted any more.
            {
                logger.LogError(failure, "Draft {Draft} could not be stored", id);
                GiveUp(group, failure);
                return;
            }
        }
    }

    /// <summary>Everything that waits, up to one that is stored in a way of its own, or that one alone.</summary>
    List<DraftCommit> ReadGroup()
    {
        var group = new List<DraftCommit>();
        while (commits.Reader.TryPeek(out var next) && (group.Count == 0 || !next.GoesAlone) && commits.Reader.TryRead(out var commit))
        {
            group.Add(commit);
            if (commit.GoesAlone) break;
        }

        return group;
    }

    async Task CommitAsync(List<DraftCommit> group)
    {
        ImmutableArray<AcceptedUpdate> updates = [.. group.SelectMany(commit => commit.Updates)];
        if (await StoreAsync(group, updates) is { } refusal)
        {
            // Text that others may have built on is in memory already, and will never be in the store.
            if (!updates.IsEmpty) throw new DraftNotSavedException(refusal.Reason, null);
            group[0].Succeed();
            return;
        }

        lock (gate)
        {
            if (!updates.IsEmpty)
            {
                audience.Publish(updates);
                if (suggestions.Move(updates, () => authority.Version == audience.Committed ? authority.Text : null)) audience.Publish(suggestions);
            }

            foreach (var commit in group) commit.Stored?.Invoke();
            foreach (var found in group.Select(commit => commit.Findings).OfType<FindingsFrame>()) audience.Publish(found);
        }

        foreach (var commit in group) commit.Succeed();
        if (!updates.IsEmpty) analyser.Wake();
        if (snapshots.Due(audience.Committed, Head) is { } snapshot) await store.SnapshotAsync(id, snapshot.Version, snapshot.Text, CancellationToken.None);
    }

    async Task<Refusal?> StoreAsync(List<DraftCommit> group, ImmutableArray<AcceptedUpdate> updates)
    {
        var at = time.GetUtcNow();
        ImmutableArray<StoredChangeset> changesets = [.. updates.Select(update => Stored(update, at))];
        if (group[0].Storing is { } storing)
        {
            var refusal = await storing(changesets);
            if (refusal is not null) group[0].Refuse(refusal);
            else if (!group[0].Freezes.IsEmpty) await store.FreezeAsync(id, group[0].Freezes, [], CancellationToken.None);
            return refusal;
        }

        if (!group[0].Freezes.IsEmpty)
        {
            await store.FreezeAsync(id, group[0].Freezes, changesets, CancellationToken.None);
            return null;
        }

        if (!changesets.IsEmpty) await store.AppendAsync(id, changesets, CancellationToken.None);
        return null;
    }

    void GiveUp(List<DraftCommit> group, Exception failure)
    {
        var why = new DraftNotSavedException("The draft could not be stored.", failure);
        lock (gate)
        {
            broken = true;
            commits.Writer.TryComplete();
            audience.End();
        }

        foreach (var commit in group) commit.Fail(why);
        while (commits.Reader.TryRead(out var waiting)) waiting.Fail(why);
    }

    StoredChangeset Stored(AcceptedUpdate update, DateTimeOffset at) =>
        new(update.Version, update.Author, update.ClientId, update.Sequence, update.Changes.ToJson(), at)
        {
            Sentences = noticed.TryRemove(update.Version, out var events) ? events : [],
        };

    /// <summary>Waits for a commit that may be refused where it is stored.</summary>
    /// <returns>Why it was; null when it is in the store.</returns>
    static async Task<Refusal?> RefusalOfAsync(DraftCommit commit)
    {
        try
        {
            await commit.Done;
        }
        catch (DraftNotSavedException) when (commit.Refusal is not null)
        {
            // A right ended, or another process decided, between the question and the write: nothing of it is in the store,
            // and a draft whose text ran ahead is loaded afresh.
        }

        return commit.Refusal;
    }
}
