namespace Plumbline.Web.Features.Audit;

/// <param name="Person">A user name, or the name that an event carries ("command line").</param>
/// <param name="Entry">An entry's slug.</param>
/// <param name="Action">An action, or its beginning: "submission" finds "submission.claimed".</param>
/// <param name="From">First day, UTC.</param>
/// <param name="To">Last day, UTC, included.</param>
/// <param name="Before">Only events below this sequence: the next page.</param>
public sealed record AuditFilter(
    string? Person = null, string? Entry = null, string? Action = null, DateOnly? From = null, DateOnly? To = null, long? Before = null)
{
    public bool IsEmpty => string.IsNullOrWhiteSpace(Person) && string.IsNullOrWhiteSpace(Entry) && string.IsNullOrWhiteSpace(Action)
        && From is null && To is null;

    /// <summary>The page's address with this filter.</summary>
    public string ToAddress(long? before)
    {
        var query = QueryString.Empty;
        foreach (var (name, value) in new[] { ("person", Person), ("entry", Entry), ("action", Action), ("from", Day(From)), ("to", Day(To)), ("before", Number(before)) })
        {
            if (!string.IsNullOrWhiteSpace(value))
                query = query.Add(name, value);
        }
        return "/audit" + query;
    }

    static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    static string? Number(long? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
