using System.Threading.Channels;

namespace Plumbline.Web.Live.Feed;

/// <summary>
/// What one page has yet to hear, in order. It has a queue of its own because a page whose browser is gone can keep its
/// listener waiting for a minute, and the news must not wait with it.
/// </summary>
sealed class Subscription : IDisposable
{
    readonly Channel<LiveEvent> news = Channel.CreateUnbounded<LiveEvent>(new() { SingleReader = true });
    readonly Func<LiveEvent, Task> listener;
    readonly ILogger logger;
    readonly Action<Subscription> unsubscribe;
    volatile bool isOver;

    public Subscription(Func<LiveEvent, Task> listener, ILogger logger, Action<Subscription> unsubscribe)
    {
        this.listener = listener;
        this.logger = logger;
        this.unsubscribe = unsubscribe;
        _ = Task.Run(ListenAsync);
    }

    public void Tell(LiveEvent e) => news.Writer.TryWrite(e);

    public void Dispose()
    {
        isOver = true;
        unsubscribe(this);
        news.Writer.TryComplete();
    }

    async Task ListenAsync()
    {
        await foreach (var e in news.Reader.ReadAllAsync())
        {
            if (isOver)
                return;
            try
            {
                await listener(e);
            }
            // One page's failure must not end its news.
            catch (Exception failure)
            {
                logger.LogError(failure, "A listener failed on live event {Sequence}", e.Sequence);
            }
        }
    }
}
