using System.Globalization;
using Plumbline.Core.CoEditing.Suggestions;
using Plumbline.Core.Text;
using Plumbline.Data;
using Plumbline.Data.Drafts;
using Plumbline.Web.Live.Drafts.Suggestions;

namespace Plumbline.Web.Features.Workbench.Suggestions;

sealed record SuggestionRow(DraftSuggestion Suggestion, string Author);

/// <summary>Suggestions as rows, and back.</summary>
static class SuggestionRows
{
    public static IQueryable<SuggestionRow> OpenSuggestions(this PlumblineDbContext db, Guid draftId) =>
        from suggestion in db.DraftSuggestions
        where suggestion.DraftId == draftId && suggestion.State == SuggestionState.Open
        join author in db.Users on suggestion.AuthorId equals author.Id
        select new SuggestionRow(suggestion, author.DisplayName);

    /// <summary>As it stood at the row's version.</summary>
    public static OpenSuggestion ToOpen(this DraftSuggestion row, string author) =>
        new(row.Id, row.AuthorId, author, row.CreatedAt, new SuggestedChange(row.Kind, ReadSpans(row), row.Words), row.Anchor.ToAnchor());

    public static DraftSuggestion ToRow(this StoredSuggestion placed, Guid draftId, DateTimeOffset now)
    {
        var (version, suggestion) = placed;
        return new DraftSuggestion
        {
            Id = suggestion.Id,
            DraftId = draftId,
            AuthorId = suggestion.Author,
            CreatedAt = suggestion.At,
            ChangedAt = now,
            Kind = suggestion.Change.Kind,
            Words = suggestion.Change.Words,
            DocumentVersion = version,
            Spans = Write(suggestion.Change),
            Anchor = StoredAnchor.From(suggestion.Anchor),
        };
    }

    /// <summary>Notes where it stands now; one that is lost keeps where it stood.</summary>
    public static void Place(this DraftSuggestion row, StoredSuggestion placed)
    {
        var (version, suggestion) = placed;
        if (suggestion.Change.IsLost)
            return;
        row.DocumentVersion = version;
        row.Spans = Write(suggestion.Change);
        row.Anchor = StoredAnchor.From(suggestion.Anchor);
    }

    static string Write(SuggestedChange change) =>
        string.Join(',', change.Spans.Select(span => string.Create(CultureInfo.InvariantCulture, $"{span.Start}-{span.End}")));

    static System.Collections.Immutable.ImmutableArray<TextSpan> ReadSpans(DraftSuggestion row) =>
    [
        .. row.Spans.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(span => span.Split('-')).Select(ends =>
            new TextSpan(int.Parse(ends[0], CultureInfo.InvariantCulture), int.Parse(ends[1], CultureInfo.InvariantCulture))),
    ];
}
