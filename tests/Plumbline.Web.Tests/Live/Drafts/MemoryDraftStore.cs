using System.Collections.Concurrent;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Tests.Live.Drafts;

/// <summary>A store whose disk is a list, and can be held up or made to fail.</summary>
sealed class MemoryDraftStore : IDraftStore
{
    readonly ConcurrentDictionary<Guid, List<StoredChangeset>> logs = new();
    readonly ConcurrentDictionary<Guid, (string Text, long Version)> snapshots = new();
    readonly SemaphoreSlim disk = new(1, 1);
    readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool Fails { get; set; }

    /// <summary>Completes when the first changeset is on its way to the disk.</summary>
    public Task AppendAsked => asked.Task;

    public int Appends { get; private set; }

    public int Loads { get; private set; }

    public List<NewFreeze> Freezes { get; } = [];

    public HashSet<Guid> Ended { get; } = [];

    public IReadOnlyList<StoredChangeset> Log(Guid draft) => logs[draft];

    public (string Text, long Version) Snapshot(Guid draft) => snapshots[draft];

    public void Create(Guid draft, string text)
    {
        logs[draft] = [];
        snapshots[draft] = (text, 0);
    }

    /// <summary>Until it is disposed, nothing gets durable.</summary>
    public async Task<IDisposable> HoldAsync()
    {
        await disk.WaitAsync();
        return new Hold(disk);
    }

    public Task<StoredDraft?> LoadAsync(Guid draftId, int history, CancellationToken cancellationToken)
    {
        Loads++;
        if (!logs.TryGetValue(draftId, out var log)) return Task.FromResult<StoredDraft?>(null);
        var (text, version) = snapshots[draftId];
        var from = Math.Min(version, log.Count - history);
        return Task.FromResult<StoredDraft?>(new StoredDraft(text, version, [.. log.Where(changeset => changeset.Version > from)])
        {
            Sentences = [.. log.SelectMany(changeset => changeset.Sentences)],
            Freezes = [.. Freezes.Select(freeze => new StoredFreeze(freeze.Id, freeze.Version, freeze.Anchor))],
        });
    }

    public async Task AppendAsync(Guid draftId, IReadOnlyList<StoredChangeset> changesets, CancellationToken cancellationToken)
    {
        asked.TrySetResult();
        await disk.WaitAsync(cancellationToken);
        try
        {
            if (Fails) throw new IOException("The disk is full.");
            Appends++;
            logs[draftId].AddRange(changesets);
        }
        finally
        {
            disk.Release();
        }
    }

    public async Task FreezeAsync(Guid draftId, IReadOnlyList<NewFreeze> freezes, IReadOnlyList<StoredChangeset> changesets, CancellationToken cancellationToken)
    {
        await AppendAsync(draftId, changesets, cancellationToken);
        Freezes.AddRange(freezes);
    }

    public Task<IReadOnlySet<Guid>> EndedFreezesAsync(IReadOnlyCollection<Guid> freezes, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlySet<Guid>>(freezes.Where(Ended.Contains).ToHashSet());

    public Task SnapshotAsync(Guid draftId, long version, string text, CancellationToken cancellationToken)
    {
        snapshots[draftId] = (text, version);
        return Task.CompletedTask;
    }

    sealed class Hold(SemaphoreSlim disk) : IDisposable
    {
        public void Dispose() => disk.Release();
    }
}
