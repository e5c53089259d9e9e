using Plumbline.Core.Comparison;

namespace Plumbline.Web.Features.Shared.Comparison;

/// <summary>How a comparison is looked at. It stands in the address, so that a link shows what its sender saw.</summary>
public sealed record ComparisonView(bool OnlyChanges = false, bool OneColumn = false, bool IgnoreCitations = false)
{
    public const string OnlyParameter = "only";
    public const string LayoutParameter = "layout";
    public const string IgnoreParameter = "ignore";
    public const string Changes = "changes";
    public const string One = "one";
    public const string Citations = "citations";

    public static ComparisonView Default { get; } = new();

    public ComparisonOptions Options => new(IgnoreCitations);

    /// <summary>The next of the three ways to read that the key m goes round: side by side, in one column, only the changes.</summary>
    public ComparisonView Next => this switch
    {
        { OneColumn: false, OnlyChanges: false } => this with { OneColumn = true },
        { OneColumn: true } => this with { OneColumn = false, OnlyChanges = true },
        _ => this with { OnlyChanges = false },
    };

    public static ComparisonView Read(string? only, string? layout, string? ignore) => new(only == Changes, layout == One, ignore == Citations);

    /// <param name="page">Address of the page without the view.</param>
    public string Of(string page)
    {
        var parameters = Parameters().ToList();
        return parameters.Count == 0 ? page : $"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{string.Join('&', parameters)}";
    }

    IEnumerable<string> Parameters()
    {
        if (OnlyChanges)
            yield return $"{OnlyParameter}={Changes}";
        if (OneColumn)
            yield return $"{LayoutParameter}={One}";
        if (IgnoreCitations)
            yield return $"{IgnoreParameter}={Citations}";
    }
}
