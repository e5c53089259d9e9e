using System.Collections.Immutable;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Threads;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Annotations;
using Plumbline.Web.Features.Shared.Submissions;
using Plumbline.Web.Features.Shared.Threads;
using Plumbline.Web.Live.Drafts;
using Plumbline.Web.Security;

namespace Plumbline.Web.Features.Workbench.Threads;

/// <summary>What the parts of one workbench page share about threads.</summary>
public sealed class ThreadBoard(
    ThreadsOfDraft reader, PeopleToMention people, AnnotateDraft annotate, ReplyToThread reply, ResolveThread resolve, ReopenThread reopen,
    MarkThreadBlocking mark, ReadMentions read, CallerAccessor callers)
{
    Guid draftId;

    readonly Listeners listeners = new();

    public DraftThreads? View { get; private set; }

    public Actor Actor { get; private set; } = Actor.Anonymous;

    /// <summary>Who can be spoken to.</summary>
    public ImmutableArray<NamedPerson> People { get; private set; } = [];

    /// <summary>The thread that somebody has opened.</summary>
    public Guid? Current { get; private set; }

    /// <summary>A thread that is being written; null when none is.</summary>
    public NewThread? Writing { get; private set; }

    public Refusal? Refusal { get; private set; }

    /// <summary>The thread in which <see cref="Refusal"/> was met; null for the new one.</summary>
    public Guid? RefusedIn { get; private set; }

    public bool ShowsResolved { get; private set; }

    /// <summary>What others have done since it was read before.</summary>
    public ThreadNews? News { get; private set; }

    /// <param name="listener">Called when something of it is new.</param>
    /// <returns>Dispose to hear no more.</returns>
    public IDisposable Subscribe(Func<Task> listener) => listeners.Add(listener);

    public async Task LoadAsync(Guid draft, CancellationToken cancellation)
    {
        draftId = draft;
        if (await callers.ReadActorAsync(cancellation) is Outcome<Actor>.Done { Value: var actor }
            && await reader.ReadAsync(actor, draft, cancellation) is Outcome<DraftThreads>.Done { Value: var now })
        {
            if (People.IsEmpty)
                People = await people.ReadAsync(cancellation);
            News = ThreadNews.Between(View, now, actor.Id) ?? News;
            (Actor, View) = (actor, now);
        }
        await listeners.TellAsync();
    }

    /// <param name="words">What it will be about; null for the whole draft.</param>
    public Task BeginAsync(EditorSelection? words)
    {
        Writing = new NewThread(words is { Start: var start, End: var end } && start < end ? words : null);
        Refusal = null;
        return listeners.TellAsync();
    }

    public Task GiveUpAsync()
    {
        (Writing, Refusal) = (null, null);
        return listeners.TellAsync();
    }

    public Task ShowResolvedAsync(bool shown)
    {
        ShowsResolved = shown;
        return listeners.TellAsync();
    }

    /// <summary>Opens a thread of the list; what was said to the reader in it counts as read.</summary>
    public async Task ChooseAsync(Guid thread, CancellationToken cancellation)
    {
        Current = thread;
        if (View?.All.FirstOrDefault(t => t.Id == thread) is { } chosen)
        {
            ShowsResolved |= chosen.Thread.IsResolved;
            if (chosen.Thread.Comments.Any(c => c.Mentions.Any(m => m.People.Contains(Actor.Id))))
                await read.RunAsync(await callers.GetCallerAsync(), thread, cancellation);
        }
        await listeners.TellAsync();
    }

    public async Task<bool> OpenAsync(string body, bool blocking, string? ground, CancellationToken cancellation)
    {
        if (Writing is not { } writing)
            return false;
        if (await TryAsync(null, caller => annotate.RunAsync(caller, draftId, writing.Words?.ToDraftSelection(), body, blocking, ground, cancellation), cancellation) is not { } step)
            return false;
        (Writing, Current) = (null, step.ThreadId);
        await listeners.TellAsync();
        return true;
    }

    public async Task<bool> ReplyAsync(ThreadView thread, string body, CancellationToken cancellation) =>
        await TryAsync(thread.Id, caller => reply.RunAsync(caller, thread.Id, body, cancellation), cancellation) is not null;

    public async Task ResolveAsync(ThreadView thread, CancellationToken cancellation) =>
        await TryAsync(thread.Id, caller => resolve.RunAsync(caller, thread.Id, thread.RevisionId, cancellation), cancellation);

    public async Task ReopenAsync(ThreadView thread, CancellationToken cancellation) =>
        await TryAsync(thread.Id, caller => reopen.RunAsync(caller, thread.Id, thread.RevisionId, cancellation), cancellation);

    public async Task<bool> MarkAsync(ThreadView thread, bool blocking, string? ground, CancellationToken cancellation) =>
        await TryAsync(thread.Id, caller => mark.RunAsync(caller, thread.Id, thread.RevisionId, blocking, ground, cancellation), cancellation) is not null;

    async Task<ThreadStep?> TryAsync(Guid? thread, Func<Caller, Task<Outcome<ThreadStep>>> operation, CancellationToken cancellation)
    {
        var outcome = await operation(await callers.GetCallerAsync());
        (Refusal, RefusedIn) = (outcome.Match(_ => (Refusal?)null, why => why), thread);
        await LoadAsync(draftId, cancellation);
        return outcome.Match(step => (ThreadStep?)step, _ => null);
    }
}

/// <param name="Words">Null for the whole draft.</param>
public sealed record NewThread(EditorSelection? Words);
