using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Data.Outbox;

namespace Plumbline.Data.Changes;

/// <summary>
/// The one thread that writes. SQLite has one writer at a time and blocks the thread it is called on, even through
/// its async methods; waiting here, in turn, keeps request threads free and makes "database is locked" a rarity.
/// </summary>
public sealed class WriteLane : IDisposable
{
    // With a monitor rather than a blocking collection, which spins before each wait: between two keystrokes, that cost as much as storing them.
    readonly Queue<Action> work = [];
    readonly IDbContextFactory<PlumblineDbContext> contexts;
    readonly TimeProvider time;
    readonly Thread thread;
    bool isClosing;

    public WriteLane(IDbContextFactory<PlumblineDbContext> contexts, TimeProvider time)
    {
        this.contexts = contexts;
        this.time = time;
        thread = new Thread(Run) { IsBackground = true, Name = "write lane" };
        thread.Start();
    }

    /// <summary>Raised on the lane's thread after a commit that announced something, for the live feed to read the outbox.</summary>
    public event EventHandler? Committed;

    /// <summary>Makes one change as one transaction: the caller's rights are read inside it, and a refusal rolls it back.</summary>
    /// <param name="make">Runs on the lane's thread and must not wait for anything but the store.</param>
    /// <returns>What <paramref name="make"/> returned; <see cref="Refusal.Stale"/> when somebody else changed a row meanwhile.</returns>
    public Task<Outcome<T>> ChangeAsync<T>(Caller caller, Func<Change, Outcome<T>> make, CancellationToken cancellation = default) =>
        EnqueueAsync(db =>
        {
            var now = time.GetUtcNow();
            var actor = db.ReadActorAsync(caller, now, CancellationToken.None).GetAwaiter().GetResult();
            return actor switch
            {
                Outcome<Actor>.Done done => Make(db, done.Value, now, make),
                Outcome<Actor>.Refused refused => (Outcome<T>)refused.Why,
                _ => throw new InvalidOperationException(),
            };
        }, cancellation);

    /// <summary>A change by nobody in particular: the command line, the demo workspace, an expiry.</summary>
    public Task<Outcome<T>> ChangeAsSystemAsync<T>(string name, Func<Change, Outcome<T>> make, CancellationToken cancellation = default) =>
        EnqueueAsync(db => Make(db, Actor.Anonymous with { Name = name }, time.GetUtcNow(), make), cancellation);

    /// <summary>A write that nobody audits, such as a draft's changesets: rows that carry their own author.</summary>
    public Task WriteAsync(Action<PlumblineDbContext> write, CancellationToken cancellation = default) =>
        EnqueueAsync<bool>(db =>
        {
            write(db);
            db.SaveChanges();
            return true;
        }, cancellation);

    static Outcome<T> Make<T>(PlumblineDbContext db, Actor actor, DateTimeOffset now, Func<Change, Outcome<T>> make)
    {
        var last = db.AuditEvents.AsNoTracking().OrderByDescending(e => e.Sequence).FirstOrDefault();
        var outcome = make(new Change(db, actor, now, last));
        if (outcome is Outcome<T>.Done)
        {
            try
            {
                db.SaveChanges();
            }
            catch (DbUpdateConcurrencyException)
            {
                return new Refusal.Stale("Somebody else changed this a moment ago. Load it again to see what is new.");
            }
        }
        return outcome;
    }

    async Task<T> EnqueueAsync<T>(Func<PlumblineDbContext, T> body, CancellationToken cancellation)
    {
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Add(() =>
        {
            if (cancellation.IsCancellationRequested)
            {
                result.SetCanceled(cancellation);
                return;
            }
            try
            {
                result.SetResult(InTransaction(body));
            }
            // The exception is the caller's: it is thrown again where the change was asked for.
            catch (Exception e)
            {
                result.SetException(e);
            }
        });
        return await result.Task;
    }

    T InTransaction<T>(Func<PlumblineDbContext, T> body)
    {
        T value;
        bool hasNews;
        using (var db = contexts.CreateDbContext())
        {
            using var transaction = db.Database.BeginTransaction();
            value = body(db);
            if (value is IRefusable { IsRefused: true })
                return value;
            transaction.Commit();
            hasNews = db.ChangeTracker.Entries<OutboxEvent>().Any();
        }
        if (hasNews)
            Committed?.Invoke(this, EventArgs.Empty);
        return value;
    }

    void Add(Action action)
    {
        lock (work)
        {
            ObjectDisposedException.ThrowIf(isClosing, this);
            work.Enqueue(action);
            Monitor.Pulse(work);
        }
    }

    void Run()
    {
        while (Next() is { } action)
            action();
    }

    Action? Next()
    {
        lock (work)
        {
            while (work.Count == 0 && !isClosing)
                Monitor.Wait(work);
            return work.TryDequeue(out var action) ? action : null;
        }
    }

    /// <summary>What waits is still written.</summary>
    public void Dispose()
    {
        lock (work)
        {
            isClosing = true;
            Monitor.Pulse(work);
        }
        thread.Join();
    }
}
