using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Plumbline.Core.Comparison;

namespace Plumbline.Web.Features.Shared.Comparison;

public sealed partial class AlignedText
{
    /// <summary>Name of the query parameter that the page gives to <see cref="OnlyChanges"/>.</summary>
    public const string OnlyChangesParameter = "only";

    public const string OnlyChangesValue = "changes";

    ImmutableArray<AlignedRow> rows = [];
    int changes;

    [Parameter, EditorRequired] public TextComparison Comparison { get; set; } = new([], [], []);
    [Parameter, EditorRequired] public string OldText { get; set; } = "";
    [Parameter, EditorRequired] public string NewText { get; set; } = "";
    [Parameter, EditorRequired] public string OldName { get; set; } = "";
    [Parameter, EditorRequired] public string NewName { get; set; } = "";

    /// <summary>Of the page without the mode, as "/entries/quay/diff/1/2": the app's base address would send a bare "#row" home.</summary>
    [Parameter, EditorRequired] public string Address { get; set; } = "";

    [Parameter] public bool OnlyChanges { get; set; }

    string FullAddress => Address;

    string ChangesAddress => $"{Address}{(Address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{OnlyChangesParameter}={OnlyChangesValue}";

    string Here => OnlyChanges ? ChangesAddress : FullAddress;

    string Summary => changes switch
    {
        0 => "No word differs",
        1 => "1 change",
        _ => string.Create(CultureInfo.InvariantCulture, $"{changes} changes"),
    };

    protected override void OnParametersSet()
    {
        rows = AlignedRows.Of(Comparison, OnlyChanges);
        changes = AlignedRows.CountChanges(Comparison);
    }

    string Anchor(string id) => $"{Here}#{id}";

    public static string ChangeId(int change) => string.Create(CultureInfo.InvariantCulture, $"change-{change}");
}
