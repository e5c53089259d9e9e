using System.Collections.Immutable;
using Plumbline.Core.CoEditing;

namespace Plumbline.Web.Live.Drafts;

/// <summary>Something that waits its turn behind the updates accepted before it: updates to store, findings to send, or just somebody waiting.</summary>
sealed class DraftCommit(ImmutableArray<AcceptedUpdate> updates, FindingsFrame? findings = null)
{
    readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ImmutableArray<AcceptedUpdate> Updates => updates;

    public FindingsFrame? Findings => findings;

    /// <summary>Completes when everything up to and including this is durable and on its way to the subscribers.</summary>
    public Task Done => done.Task;

    public void Succeed() => done.TrySetResult();

    public void Fail(DraftNotSavedException why)
    {
        done.TrySetException(why);
        // Nobody waits for findings; an unobserved failure would be reported as a fault of its own.
        _ = done.Task.Exception;
    }
}
