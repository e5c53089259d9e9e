using Plumbline.Core.Text;
using Plumbline.Web.Features.Annotations;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Features.Workbench.Threads;

/// <summary>What somebody else has done in a thread, in one sentence.</summary>
/// <param name="IsForReader">It speaks to the reader.</param>
public sealed record ThreadNews(string Sentence, Guid ThreadId, bool IsForReader)
{
    const int LongestQuote = 58;

    /// <returns>The newest of it, and what speaks to the reader before all else; null when there is none.</returns>
    public static ThreadNews? Between(DraftThreads? before, DraftThreads after, Guid reader)
    {
        if (before is null)
            return null;
        var known = before.All.ToDictionary(t => t.Id);
        return after.All.SelectMany(t => Of(known.GetValueOrDefault(t.Id)?.Thread, t.Thread, reader))
            .OrderByDescending(n => n.News.IsForReader).ThenByDescending(n => n.At).Select(n => n.News).FirstOrDefault();
    }

    static IEnumerable<(ThreadNews News, DateTimeOffset At)> Of(ThreadView? before, ThreadView now, Guid reader)
    {
        foreach (var comment in now.Comments.Skip(before?.Comments.Length ?? 0).Where(c => c.AuthorId != reader))
        {
            var isForReader = comment.Mentions.Any(m => m.People.Contains(reader));
            var what = isForReader ? "spoke to you in a thread" : comment.Id == now.Comments[0].Id ? "opened a thread" : "replied in a thread";
            yield return (new ThreadNews($"{comment.Author} {what} {About(now)}.", now.Id, isForReader), comment.At);
        }
        if (before is { IsResolved: false } && now is { ResolvedAt: { } at, ResolverId: { } by } && by != reader)
            yield return (new ThreadNews($"{now.ResolvedBy} resolved the thread {About(now)}.", now.Id, false), at);
        else if (before is { IsResolved: true } && !now.IsResolved)
            yield return (new ThreadNews($"The thread {About(now)} is open again.", now.Id, false), now.Comments[^1].At);
    }

    static string About(ThreadView thread) => thread.IsOnWhole ? "about the whole draft" : $"on “{Short(thread.Quote)}”";

    static string Short(string quote) => Shortened.To(quote.ReplaceLineEndings(" "), LongestQuote);
}
