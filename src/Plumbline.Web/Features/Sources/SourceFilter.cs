using Plumbline.Data;
using Plumbline.Data.Sources;

namespace Plumbline.Web.Features.Sources;

/// <summary>What the library's list is narrowed to, as it stands in the address.</summary>
/// <param name="Search">Words of the title, the publisher or the author.</param>
/// <param name="Publisher">The whole name.</param>
/// <param name="Use">"evidence", "comparison" (kept for comparison only), "gaps", "marks", "archived"; others mean all that are not archived.</param>
public sealed record SourceFilter(
    string? Search = null, string? Publisher = null, SourceReliability? Reliability = null, string? Language = null, string? Use = null)
{
    public bool IsEmpty => string.IsNullOrWhiteSpace(Search) && string.IsNullOrWhiteSpace(Publisher) && Reliability is null
        && string.IsNullOrWhiteSpace(Language) && string.IsNullOrWhiteSpace(Use);

    public IQueryable<Source> Apply(IQueryable<Source> sources)
    {
        sources = string.Equals(Use, "archived", StringComparison.Ordinal)
            ? sources.Where(s => s.ArchivedAt != null)
            : sources.Where(s => s.ArchivedAt == null);
        sources = Use switch
        {
            "evidence" => sources.Where(s => !s.ComparisonOnly),
            "comparison" => sources.Where(s => s.ComparisonOnly),
            "gaps" => sources.Where(s => s.GapCount > 0),
            _ => sources,
        };
        if (SourceDetails.Trimmed(Publisher) is { } publisher)
        {
            var publisherKey = SearchKey.Of(publisher);
            sources = sources.Where(s => s.PublisherKey == publisherKey);
        }
        if (Reliability is { } reliability)
            sources = sources.Where(s => s.Reliability == reliability);
        if (SourceDetails.Trimmed(Language) is { } language)
            sources = sources.Where(s => s.Language == language);
        foreach (var word in (Search ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var key = SearchKey.Of(word);
            sources = sources.Where(s => s.TitleKey.Contains(key) || (s.PublisherKey != null && s.PublisherKey.Contains(key)) || (s.Author != null && s.Author.Contains(word)));
        }
        return sources;
    }

    /// <summary>As a query, without what is not set.</summary>
    public QueryString ToQuery(int page)
    {
        var query = QueryString.Empty;
        foreach (var (name, value) in new[] { ("search", Search), ("publisher", Publisher), ("reliability", Reliability?.ToString()), ("language", Language), ("use", Use) })
        {
            if (!string.IsNullOrWhiteSpace(value))
                query = query.Add(name, value);
        }
        return page > 1 ? query.Add("page", page.ToString(System.Globalization.CultureInfo.InvariantCulture)) : query;
    }
}
