namespace Plumbline.Web.Demo;

/// <summary>What happens when, told entry by entry and then done in the order of time, so that the audit log reads as a log does.</summary>
sealed class Timeline(DateTimeOffset now)
{
    readonly List<(DateTimeOffset At, Func<CancellationToken, Task> Step)> steps = [];

    /// <param name="ago">Before the server's first start.</param>
    public void Add(TimeSpan ago, Func<CancellationToken, Task> step) => steps.Add((now - ago, step));

    public async Task RunAsync(DemoClock clock, CancellationToken cancellation)
    {
        foreach (var (at, step) in steps.OrderBy(step => step.At))
        {
            clock.MoveTo(at);
            await step(cancellation);
        }
    }
}
