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

    (string Text, long Version) Head()
    {
        PiecedText text;
        long version;
        lock (gate) (text, version) = (authority.Snapshot, authority.Version);
        return (text.ToString(), version);
    }
}
