using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Plumbline.Core.Comparison;

namespace Plumbline.Web.Features.Shared.Comparison;

public sealed partial class AlignedText
{
    ImmutableArray<AlignedRow> rows = [];
    ImmutableArray<ComparisonSection> sections = [];
    int changes;

    [Parameter, EditorRequired] public TextComparison Comparison { get; set; } = new([], [], []);
    [Parameter, EditorRequired] public string OldText { get; set; } = "";
    [Parameter, EditorRequired] public string NewText { get; set; } = "";
    [Parameter, EditorRequired] public string OldName { get; set; } = "";
    [Parameter, EditorRequired] public string NewName { get; set; } = "";

    /// <summary>Of the page without the view, as "/entries/quay/diff/1/2": the app's base address would send a bare "#row" home.</summary>
    [Parameter, EditorRequired] public string Address { get; set; } = "";

    /// <summary><see cref="Comparison"/> was made with its options.</summary>
    [Parameter] public ComparisonView View { get; set; } = ComparisonView.Default;

    /// <summary>Null for visitors, who keep no marks.</summary>
    [Parameter] public ReviewedByReader? Reviewed { get; set; }

    string Here => View.Of(Address);

    int Columns => View.OneColumn ? 1 : 2;

    int SectionsToReview => sections.Count(section => section.ChangedRows > 0);

    int ReviewedCount => sections.Count(section => section.ChangedRows > 0 && Reviewed!.Hashes.Contains(section.Hash));

    string Summary => changes switch
    {
        0 => "No word differs",
        1 => "1 change",
        _ => string.Create(CultureInfo.InvariantCulture, $"{changes} changes"),
    };

    protected override void OnParametersSet()
    {
        sections = ComparisonSection.Of(Comparison, OldText, NewText);
        var heads = Reviewed is null && sections.Length < 2 ? [] : sections;
        rows = AlignedRows.Of(Comparison, heads, View.OnlyChanges);
        changes = AlignedRows.CountChanges(Comparison);
    }

    string Anchor(string id) => $"{Here}#{id}";

    public static string ChangeId(int change) => string.Create(CultureInfo.InvariantCulture, $"change-{change}");
}
