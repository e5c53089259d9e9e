namespace Plumbline.Web.Live.Drafts;

/// <summary>Has a draft's text analysed shortly after it changed, however long the typing goes on.</summary>
sealed class DraftAnalyser
{
    static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(250);

    readonly SemaphoreSlim wake = new(0, 1);
    readonly CancellationTokenSource stop = new();
    readonly Task running;

    public DraftAnalyser(
        Guid draftId, IDraftAnalysis analysis, Func<(string Text, long Version)> head, Action<FindingsFrame> publish, TimeProvider time, ILogger logger) =>
        running = RunAsync(draftId, analysis.Open(draftId), head, publish, time, logger);

    public void Wake()
    {
        lock (wake)
        {
            if (wake.CurrentCount == 0) wake.Release();
        }
    }

    public async Task StopAsync()
    {
        await stop.CancelAsync();
        await running;
        stop.Dispose();
        wake.Dispose();
    }

    async Task RunAsync(
        Guid draftId, IDraftReading reading, Func<(string Text, long Version)> head, Action<FindingsFrame> publish, TimeProvider time, ILogger logger)
    {
        try
        {
            while (true)
            {
                await wake.WaitAsync(stop.Token);
                await Task.Delay(Delay, time, stop.Token);
                var (text, version) = head();
                publish(await AnalyzeAsync(draftId, reading, text, version, logger));
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The draft is being closed.
        }
    }

    async Task<FindingsFrame> AnalyzeAsync(Guid draftId, IDraftReading reading, string text, long version, ILogger logger)
    {
        try
        {
            return new FindingsFrame(version, await reading.AnalyzeAsync(text, stop.Token), Complaint: null);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // A rule that fails on one text must not end the analysis of every later one; the writer reads "not checked".
            logger.LogError(failure, "Draft {Draft} could not be analysed at version {Version}", draftId, version);
            return new FindingsFrame(version, [], "The text could not be checked just now.");
        }
    }
}
