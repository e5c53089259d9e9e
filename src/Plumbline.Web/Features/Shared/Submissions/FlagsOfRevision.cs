using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Neutrality;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Core.Text;
using Plumbline.Data;

namespace Plumbline.Web.Features.Shared.Submissions;

/// <summary>A revision's flags in the order of the text.</summary>
public sealed class FlagsOfRevision(IDbContextFactory<PlumblineDbContext> contexts)
{
    /// <summary>For somebody who may read flags.</summary>
    public async Task<Outcome<ImmutableArray<FlagView>>> ReadAsync(Actor actor, Guid revisionId, CancellationToken cancellation)
    {
        if (Permissions.Ask(actor, ReviewAction.ReadThreadsAndFlags, Standing.None).ToRefusal() is { } denied)
            return denied;
        await using (var db = await contexts.CreateDbContextAsync(cancellation))
        {
            if (!await db.Revisions.AnyAsync(r => r.Id == revisionId, cancellation))
                return new Refusal.NotFound("There is no such revision.");
        }
        return await ReadAsync(revisionId, cancellation);
    }

    public async Task<ImmutableArray<FlagView>> ReadAsync(Guid revisionId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var flags = await db.Flags.AsNoTracking().Include(f => f.Events)
            .Where(f => f.RevisionId == revisionId)
            .OrderBy(f => f.Anchor.Start).ThenBy(f => f.RaisedAt).ThenBy(f => f.Id)
            .ToListAsync(cancellation);
        var people = flags.SelectMany(f => f.Events.Select(e => e.ActorId)).Concat(flags.Select(f => f.RaisedBy)).OfType<Guid>();
        var names = await db.NamesOfAsync(people, cancellation);
        return
        [
            .. flags.Select(f => new FlagView(
                f.Id, f.RevisionId, new TextSpan(f.Anchor.Start, f.Anchor.End), f.Anchor.Quote, f.Label, f.Severity, f.Rule, f.Message, f.State,
                f.RaisedBy is { } raiser ? names.GetValueOrDefault(raiser) : null, f.RaisedAt, f.DismissalReason, f.DismissalNote,
                [.. f.Events.OrderBy(e => e.At).ThenBy(e => e.Id).Select(e => new FlagStepView(
                    e.From, e.To, e.ActorId is { } actor ? names.GetValueOrDefault(actor) : null, e.Note, e.At))])),
        ];
    }
}

/// <param name="Span">Half-open, UTF-16 code units of the revision's text; empty once the text is gone.</param>
/// <param name="RaisedBy">Null for the analyser.</param>
public sealed record FlagView(
    Guid Id, Guid RevisionId, TextSpan Span, string Quote, Label Label, Severity Severity, string Rule, string Message, FlagState State,
    string? RaisedBy, DateTimeOffset RaisedAt, DismissalReason? DismissalReason, string? DismissalNote, ImmutableArray<FlagStepView> Steps)
{
    public bool TextIsGone => Span.IsEmpty;
}

/// <param name="Actor">Null where Plumbline itself moved it.</param>
public sealed record FlagStepView(FlagState From, FlagState To, string? Actor, string? Note, DateTimeOffset At);
