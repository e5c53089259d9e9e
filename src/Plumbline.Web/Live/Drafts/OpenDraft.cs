using System.Collections.Immutable;
using System.Threading.Channels;
using Plumbline.Core.CoEditing;
using Plumbline.Core.CoEditing.Freezing;
using Plumbline.Core.Review;
using Plumbline.Web.Live.Drafts.Suggestions;

namespace Plumbline.Web.Live.Drafts;

/// <summary>
/// A draft that somebody has open. Changes are ordered under one lock, then stored in groups, and only then
/// acknowledged and sent on, so that nobody ever sees what a crash could take back.
/// </summary>
sealed partial class OpenDraft
{
    readonly Guid id;
    readonly IDraftStore store;
    readonly TimeProvider time;
    readonly ILogger logger;
    readonly DocumentAuthority authority;
    readonly DraftAnalyser analyser;
    readonly SnapshotSchedule snapshots;
    readonly Lock gate = new();
    readonly DraftAudience audience;
    readonly DraftSuggestions suggestions;
    readonly DraftPresence presence;
    readonly Channel<DraftCommit> commits = Channel.CreateUnbounded<DraftCommit>(new UnboundedChannelOptions { SingleReader = true });
    readonly Task committing;
    volatile bool broken;

    public OpenDraft(
        Guid id, DocumentAuthority authority, DraftBeginning beginning,
        IDraftStore store, IDraftAnalysis analysis, TimeProvider time, ILogger logger)
    {
        this.id = id;
        this.authority = authority;
        this.store = store;
        this.time = time;
        this.logger = logger;
        audience = new DraftAudience(authority, authority.Version);
        suggestions = new DraftSuggestions(beginning.Suggestions);
        presence = new DraftPresence(audience, authority);
        snapshots = new SnapshotSchedule(beginning.SnapshotVersion);
        analyser = new DraftAnalyser(id, analysis, Head, Enqueue, time, logger);
        sentences = new SentenceHistory(beginning.Sentences);
        Watch(beginning.Frozen);
        if (authority.RepairText() is { IsEmpty: false } repair) Enqueue(repair);
        committing = CommitAllAsync();
    }

    /// <summary>The store has failed; this must not be used any more.</summary>
    public bool IsBroken => broken;

    public async Task<PushResult> PushAsync(long version, string clientId, long firstSequence, IReadOnlyList<ChangeSet> changes, Guid author)
    {
        IReadOnlySet<Guid> ended = ImmutableHashSet<Guid>.Empty;
        while (true)
        {
            PushResult result;
            DraftCommit? commit = null;
            lock (gate)
            {
                result = authority.Push(version, clientId, firstSequence, changes, author, made => frozen.Refuse(made, ended));
                if (result is not PushResult.Frozen)
                    commit = Enqueue(result);
            }

            if (commit is not null)
            {
                await commit.Done;
                return result;
            }

            // Whether a freeze still holds is the store's to say, and asked only by those whom it would stop.
            var held = ((PushResult.Frozen)result).Freezes;
            ended = await store.EndedFreezesAsync(held, CancellationToken.None);
            if (!held.All(ended.Contains))
                return result;
        }
    }

    /// <param name="versionSeen">Refuses when the text has moved on from this version; null replaces whatever stands.</param>
    /// <returns>Null when the text has moved on.</returns>
    public async Task<PushResult?> ReplaceAsync(string text, Guid author, long? versionSeen = null)
    {
        PushResult result;
        DraftCommit commit;
        var ended = await EndedFreezesAsync();
        lock (gate)
        {
            if (versionSeen is { } seen && seen != authority.Version)
                return null;
            result = authority.Replace(text, author, made => frozen.Refuse(made, ended));
            commit = Enqueue(result);
        }

        await commit.Done;
        return result;
    }

    public async Task<DraftText> CurrentTextAsync()
    {
        DraftText current;
        DraftCommit commit;
        lock (gate)
        {
            current = new(authority.Version, authority.Text);
            commit = Enqueue([]);
        }

        await commit.Done;
        return current;
    }

    /// <summary>The updates after a version, all durable; null when it is out of reach.</summary>
    public async Task<UpdatesFrame?> SinceAsync(long version)
    {
        ImmutableArray<AcceptedUpdate>? since;
        DraftCommit commit;
        lock (gate)
        {
            since = authority.Since(version);
            commit = Enqueue([]);
        }

        await commit.Done;
        return since is { } updates ? new UpdatesFrame(version, [.. updates.Select(UpdateFrame.Of)]) : null;
    }

    /// <summary>The text, and what led to it from a version; no updates when that version is out of memory's reach.</summary>
    public async Task<DraftPast> PastAsync(long since)
    {
        DraftPast past;
        DraftCommit commit;
        lock (gate)
        {
            past = new(new(authority.Version, authority.Text), authority.Since(since));
            commit = Enqueue([]);
        }

        await commit.Done;
        return past;
    }

    /// <summary>Snapshot and subscription are taken under one lock, so no update is missed or comes twice.</summary>
    /// <param name="since">The version that the editor has already, with changes of its own on top perhaps.</param>
    public async Task<DraftSubscriber> JoinAsync(long? since, string clientId, DraftAccess access)
    {
        DraftSubscriber subscriber;
        DraftCommit commit;
        lock (gate)
        {
            var version = authority.Version;
            var missed = since is { } from ? authority.Since(from) : null;
            subscriber = new DraftSubscriber(presence.ClientIdFor(clientId, access.ActorId), access, version);
            subscriber.Send(new SerializedFrame(new JoinedFrame(
                version,
                missed is null ? authority.Text : null,
                missed?.Select(UpdateFrame.Of).ToList(),
                access.MayWrite,
                access.Reason,
                access.ActorId,
                access.ActorName)
            { MaySuggest = access.MaySuggest }));
            subscriber.Send(new SerializedFrame(suggestions.FrameAt(version, SinceCommitted())));
            if (!audience.Add(subscriber)) analyser.Wake();
            presence.Enter(subscriber);
            commit = Enqueue([]);
        }

        await commit.Done;
        return subscriber;
    }

    public void Leave(DraftSubscriber subscriber)
    {
        lock (gate)
        {
            if (audience.Remove(subscriber)) presence.Leave(subscriber);
        }
    }

    /// <summary>Tells a subscriber what it may do now; one that may not read any more is told why, and nothing after it.</summary>
    public void Permit(DraftSubscriber subscriber, DraftAccess now)
    {
        lock (gate)
        {
            if (now.MayRead)
            {
                subscriber.Permit(now);
                return;
            }

            subscriber.Send(new SerializedFrame(RefusedFrame.Of(now)));
            if (audience.Remove(subscriber)) presence.Leave(subscriber);
        }
    }

    public void Point(DraftSubscriber subscriber, DraftCursor cursor)
    {
        lock (gate) presence.Point(subscriber, cursor);
    }

    public void Idle(DraftSubscriber subscriber, bool idle)
    {
        lock (gate) presence.Idle(subscriber, idle);
    }

    /// <summary>Stores what is left, and a snapshot, so that the next opening is quick.</summary>
    public async Task CloseAsync()
    {
        commits.Writer.TryComplete();
        await committing;
        await analyser.StopAsync();
        if (!IsBroken && snapshots.Last < audience.Committed) await store.SnapshotAsync(id, audience.Committed, authority.Text, CancellationToken.None);
    }

    (string Text, long Version) Head()
    {
        PiecedText text;
        long version;
        lock (gate) (text, version) = (authority.Snapshot, authority.Version);
        return (text.ToString(), version);
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
}
