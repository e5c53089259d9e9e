using System.Collections.Immutable;
using Plumbline.Core.CoEditing;
using Plumbline.Core.Review;

namespace Plumbline.Web.Live.Drafts;

/// <summary>Something that waits its turn behind the updates accepted before it: updates to store, findings to send, or just somebody waiting.</summary>
sealed class DraftCommit(ImmutableArray<AcceptedUpdate> updates, FindingsFrame? findings = null)
{
    readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ImmutableArray<AcceptedUpdate> Updates => updates;

    public FindingsFrame? Findings => findings;

    /// <summary>How it is stored, with the changesets that its updates make, where that takes more than appending them. Then it goes alone.</summary>
    public Func<IReadOnlyList<StoredChangeset>, Task<Refusal?>>? Storing { get; init; }

    /// <summary>Sentences that its updates have made people quarrel about; stored with it. Then it goes alone.</summary>
    public ImmutableArray<NewFreeze> Freezes { get; set; } = [];

    /// <summary>Stored by itself, not with the others that wait.</summary>
    public bool GoesAlone => Storing is not null || !Freezes.IsEmpty;

    /// <summary>Once it is durable and its updates are sent, under the draft's lock.</summary>
    public Action? Stored { get; init; }

    /// <summary>Why the store would not take it; known when <see cref="Done"/> is.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>Completes when everything up to and including this is durable and on its way to the subscribers.</summary>
    public Task Done => done.Task;

    public void Refuse(Refusal why) => Refusal = why;

    public void Succeed() => done.TrySetResult();

    public void Fail(DraftNotSavedException why)
    {
        done.TrySetException(why);
        // Nobody waits for findings; an unobserved failure would be reported as a fault of its own.
        _ = done.Task.Exception;
    }
}
