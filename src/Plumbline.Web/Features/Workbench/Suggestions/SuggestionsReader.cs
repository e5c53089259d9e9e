using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.Core.CoEditing.Suggestions;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Core.Text;
using Plumbline.Data;
using Plumbline.Data.Drafts;
using Plumbline.Web.Live.Drafts;
using Plumbline.Web.Live.Drafts.Suggestions;

namespace Plumbline.Web.Features.Workbench.Suggestions;

/// <summary>The suggestions of a draft: open ones in the order of the text, and the latest decisions.</summary>
public sealed class SuggestionsReader(IDbContextFactory<PlumblineDbContext> contexts, OpenDrafts drafts, SuggestionRights rights)
{
    const int MostDecided = 200;
    const int Around = 60;

    public async Task<Outcome<SuggestionList>> ReadAsync(Actor actor, Guid draftId, CancellationToken cancellation)
    {
        if (Permissions.Ask(actor, ReviewAction.ReadDrafts, Standing.None).ToRefusal() is { } denied)
            return denied;
        await using var lease = await drafts.OpenAsync(draftId, cancellation);
        if (lease is null)
            return DraftSubmission.NoSuchDraft;
        var now = await lease.Draft.SuggestionsAsync();
        var open = now.Open
            .OrderBy(s => s.Change.IsLost).ThenBy(s => s.Change.IsLost ? 0 : s.Change.Start).ThenBy(s => s.Author).ThenByDescending(s => s.Change.Kind).ThenBy(s => s.At)
            .Select(s => Show(s, now.Text));
        var mayDecide = await rights.MayDecideAsync(actor, draftId, cancellation);
        return new SuggestionList(now.Version, mayDecide, [.. open], await ReadDecidedAsync(draftId, cancellation));
    }

    async Task<ImmutableArray<DecidedSuggestionView>> ReadDecidedAsync(Guid draftId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await (
            from s in db.DraftSuggestions.AsNoTracking()
            where s.DraftId == draftId && (s.State == SuggestionState.Accepted || s.State == SuggestionState.Rejected)
            join author in db.Users on s.AuthorId equals author.Id
            join decider in db.Users on s.DecidedBy equals decider.Id
            orderby s.DecidedAt descending
            select new DecidedSuggestionView(s.Id, s.AuthorId, author.DisplayName, s.Kind, s.Words, s.State, decider.DisplayName, s.DecidedAt!.Value))
            .Take(MostDecided).ToListAsync(cancellation);
        return [.. rows];
    }

    static SuggestionView Show(OpenSuggestion suggestion, string text)
    {
        var change = suggestion.Change;
        if (change.IsLost)
            return new(suggestion.Id, suggestion.Author, suggestion.Name, suggestion.At, change.Kind, change.Words, [], suggestion.Anchor.Prefix, suggestion.Anchor.Suffix);
        var (start, end) = (change.Start, change.Spans[^1].End);
        return new(
            suggestion.Id, suggestion.Author, suggestion.Name, suggestion.At, change.Kind, change.Words, change.Spans,
            LineOf(text[Math.Max(0, start - Around)..start], last: true), LineOf(text[end..Math.Min(text.Length, end + Around)], last: false));
    }

    static string LineOf(string around, bool last)
    {
        var at = last ? around.LastIndexOf('\n') : around.IndexOf('\n', StringComparison.Ordinal);
        return at < 0 ? around : last ? around[(at + 1)..] : around[..at];
    }
}

/// <param name="Version">The document's version that the spans are for.</param>
public sealed record SuggestionList(long Version, bool MayDecide, ImmutableArray<SuggestionView> Open, ImmutableArray<DecidedSuggestionView> Decided);

/// <param name="Spans">Half-open, UTF-16 code units; none when it has lost its place.</param>
/// <param name="Before">What stands before it in its line.</param>
public sealed record SuggestionView(
    Guid Id, Guid AuthorId, string Author, DateTimeOffset At, SuggestionKind Kind, string Words, ImmutableArray<TextSpan> Spans, string Before, string After)
{
    public bool IsLost => Spans.IsEmpty;

    /// <summary>The deletion and the insertion of one replacement.</summary>
    public bool IsHalfOf(SuggestionView other) =>
        AuthorId == other.AuthorId && Kind != other.Kind && !IsLost && !other.IsLost
        && (Spans[0].Start == other.Spans[^1].End || Spans[^1].End == other.Spans[0].Start);
}

public sealed record DecidedSuggestionView(
    Guid Id, Guid AuthorId, string Author, SuggestionKind Kind, string Words, SuggestionState State, string DecidedBy, DateTimeOffset DecidedAt);
