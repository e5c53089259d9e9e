using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Neutrality;
using Plumbline.Core.Neutrality.Terms;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Core.Text;
using Plumbline.Data;
using Plumbline.Data.Flags;
using Plumbline.Web.Features.Shared.Evidence;

namespace Plumbline.Web.Features.Shared.Submissions;

/// <summary>A revision's flags in the order of the text.</summary>
public sealed class FlagsOfRevision(IDbContextFactory<PlumblineDbContext> contexts, SourceUsage usage)
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
        var counts = flags.Count == 0 ? ImmutableDictionary<string, TermCount>.Empty
            : await usage.CountAsync(flags[0].EntryId, [.. flags.Where(IsSurveyed).Select(f => CommonUsage.TermOf(f.Anchor.Quote)).Distinct(StringComparer.Ordinal)], cancellation);
        return
        [
            .. flags.Select(f => new FlagView(
                f.Id, f.RevisionId, new TextSpan(f.Anchor.Start, f.Anchor.End), f.Anchor.Quote, f.Label, f.Severity, f.Rule, f.Message, f.State,
                f.RaisedBy is { } raiser ? names.GetValueOrDefault(raiser) : null, f.RaisedAt, f.DismissalReason, f.DismissalNote,
                [.. f.Events.OrderBy(e => e.At).ThenBy(e => e.Id).Select(e => new FlagStepView(
                    e.From, e.To, e.ActorId is { } actor ? names.GetValueOrDefault(actor) : null, e.Note, e.At))])
            {
                Usage = IsSurveyed(f) && counts.TryGetValue(CommonUsage.TermOf(f.Anchor.Quote), out var count) ? CommonUsage.InWords(f.Anchor.Quote, count) : null,
            }),
        ];
    }

    // The analyser's, on the choice of a word: what the sources call it bears on it as long as it stands.
    static bool IsSurveyed(Flag flag) => flag is { RaisedBy: null, Label: Label.LoadedTerm or Label.Euphemism };
}

/// <param name="Span">Half-open, UTF-16 code units of the revision's text; empty once the text is gone.</param>
/// <param name="RaisedBy">Null for the analyser.</param>
public sealed record FlagView(
    Guid Id, Guid RevisionId, TextSpan Span, string Quote, Label Label, Severity Severity, string Rule, string Message, FlagState State,
    string? RaisedBy, DateTimeOffset RaisedAt, DismissalReason? DismissalReason, string? DismissalNote, ImmutableArray<FlagStepView> Steps)
{
    public bool TextIsGone => Span.IsEmpty;

    /// <summary>How many of the independent sources use the word in their own voice, as they stand now; null where it does not matter.</summary>
    public string? Usage { get; init; }
}

/// <param name="Actor">Null where Plumbline itself moved it.</param>
public sealed record FlagStepView(FlagState From, FlagState To, string? Actor, string? Note, DateTimeOffset At);
