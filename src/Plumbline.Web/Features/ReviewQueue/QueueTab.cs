using System.Collections.Immutable;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Claims;

namespace Plumbline.Web.Features.ReviewQueue;

public enum QueueTab
{
    MyTurn,
    Unclaimed,
    Overdue,
    Mine,
    All,
}

public static class QueueTabs
{
    public static ImmutableArray<QueueTab> All { get; } = [.. Enum.GetValues<QueueTab>()];

    public static string InWords(this QueueTab tab) => tab switch
    {
        QueueTab.MyTurn => "My turn",
        QueueTab.Unclaimed => "Unclaimed",
        QueueTab.Overdue => "Overdue",
        QueueTab.Mine => "Mine",
        _ => "All",
    };

    public static string InAddress(this QueueTab tab) => tab switch
    {
        QueueTab.MyTurn => "my-turn",
        QueueTab.Unclaimed => "unclaimed",
        QueueTab.Overdue => "overdue",
        QueueTab.Mine => "mine",
        _ => "all",
    };

    public static QueueTab FromAddress(string? text) => All.FirstOrDefault(tab => tab.InAddress() == text);

    public static bool Holds(this QueueTab tab, QueueItem item, Actor actor, DateTimeOffset now) => tab switch
    {
        QueueTab.MyTurn => item.IsTurnOf(actor, now),
        QueueTab.Unclaimed => item.State == SubmissionState.Submitted,
        // Warnings about lateness go to those who can act on them, not to the people who wait.
        QueueTab.Overdue => ServiceLevel.IsShownTo(actor, item.Standing) && item.Service(now)?.Status == ServiceStatus.Overdue,
        QueueTab.Mine => item.OwnerId == actor.Id || item.LiveClaim(now)?.Holder == actor.Id,
        _ => true,
    };
}
