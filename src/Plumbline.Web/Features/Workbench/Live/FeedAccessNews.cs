using Plumbline.Data.Outbox;
using Plumbline.Web.Live.Drafts;
using Plumbline.Web.Live.Feed;

namespace Plumbline.Web.Features.Workbench.Live;

/// <summary>Hears of rights from the live feed, which other processes' changes reach too.</summary>
public sealed class FeedAccessNews(LiveFeed feed) : IAccessNews
{
    public IDisposable Watch(Guid draftId, Guid personId, Func<Task> changed) =>
        feed.Subscribe(e => Concerns(e, draftId, personId) ? changed() : Task.CompletedTask);

    // Whose sign-in has ended the event does not say; that happens seldom enough for everybody to ask.
    static bool Concerns(LiveEvent e, Guid draftId, Guid personId) =>
        (e.Kind is LiveEventKind.Person && e.SubjectId == personId) || (e.Kind is LiveEventKind.Draft && e.SubjectId == draftId) || e.Kind is LiveEventKind.SignIn;
}
