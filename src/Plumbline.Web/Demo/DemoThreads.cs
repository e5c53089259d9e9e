using Plumbline.Data.Changes;
using Plumbline.Web.Features.Annotations;

namespace Plumbline.Web.Demo;

/// <summary>Conversations about passages.</summary>
sealed class DemoThreads(DemoSources sources, Annotate annotate, ReplyToThread reply, ResolveThread resolve)
{
    public async Task<Guid> OpenAsync(DemoWork work, DemoThread thread, Caller author, CancellationToken cancellation)
    {
        var opened = await annotate.RunAsync(
            author, work.RevisionId, DemoPassage.Find(work.Typed.Text, thread.Quote), thread.Comments[0].Text, thread.Blocking, GroundOf(thread), cancellation)
            .OrFailAsync($"open a thread in {work.Slug}");
        return opened.ThreadId;
    }

    public Task ReplyAsync(Guid thread, Caller author, string text, CancellationToken cancellation) =>
        reply.RunAsync(author, thread, text, cancellation).OrFailAsync("reply in a thread");

    public Task ResolveAsync(DemoWork work, Guid thread, Caller person, CancellationToken cancellation) =>
        resolve.RunAsync(person, thread, work.RevisionId, cancellation).OrFailAsync($"resolve a thread in {work.Slug}");

    string? GroundOf(DemoThread thread) => thread is { Blocking: true, Names: { } ground }
        ? ground.Kind == "source" ? sources.TitleOf(ground.Value) : ground.Value
        : null;
}
