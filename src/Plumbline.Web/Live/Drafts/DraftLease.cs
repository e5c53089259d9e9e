namespace Plumbline.Web.Live.Drafts;

/// <summary>Keeps a draft in memory for as long as it is held.</summary>
sealed class DraftLease(Func<Task> release) : IAsyncDisposable
{
    OpenDraft? draft;
    int released;

    public OpenDraft Draft => draft ?? throw new InvalidOperationException("The draft was not opened.");

    public DraftLease For(OpenDraft opened)
    {
        draft = opened;
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref released, 1) == 0) await release();
    }
}
