using System.Collections.Immutable;

namespace Plumbline.Web.Features.Workbench;

/// <summary>The parts of one page that want to know when something they share is new; on the page's own thread.</summary>
sealed class Listeners
{
    ImmutableList<Func<Task>> all = [];

    /// <returns>Dispose to hear no more.</returns>
    public IDisposable Add(Func<Task> listener)
    {
        all = all.Add(listener);
        return new Subscription(() => all = all.Remove(listener));
    }

    public async Task TellAsync()
    {
        foreach (var listener in all)
            await listener();
    }

    sealed class Subscription(Action dispose) : IDisposable
    {
        public void Dispose() => dispose();
    }
}
