using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data.Audit;

namespace Plumbline.Web.Features.Audit;

/// <summary>How much of the log somebody may read.</summary>
public enum AuditScope
{
    /// <summary>What they did themselves.</summary>
    Own,

    /// <summary>Also whatever happened to entries and their drafts, submissions, flags and threads.</summary>
    Entries,

    /// <summary>Also sign-ins, roles, tokens and the store itself.</summary>
    All,
}

public static class AuditScopes
{
    public static Outcome<AuditScope> Of(Actor actor)
    {
        if (Permissions.May(actor, ReviewAction.ReadWholeAudit, Standing.None))
            return AuditScope.All;
        if (Permissions.May(actor, ReviewAction.ReadAuditInScope, Standing.None))
            return AuditScope.Entries;
        return Permissions.Ask(actor, ReviewAction.ReadOwnAuditEntries, Standing.None).ToRefusal() is { } denied ? denied : AuditScope.Own;
    }

    public static IQueryable<AuditEvent> Within(this IQueryable<AuditEvent> events, AuditScope scope, Actor actor) => scope switch
    {
        AuditScope.All => events,
        AuditScope.Entries => events.Where(e => e.EntryId != null || e.ActorId == actor.Id),
        AuditScope.Own => events.Where(e => e.ActorId == actor.Id),
        _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, message: null),
    };
}
