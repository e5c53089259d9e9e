using System.Globalization;
using Plumbline.Core.Figures;
using Plumbline.Core.Text;

namespace Plumbline.Core.Tests.Figures.Labelled;

/// <summary>A quantity of the shared sources as a reader labelled it; quantities.tsv explains the columns.</summary>
sealed record LabelledQuantity(string File, TextSpan Span, string Low, string High, string Unit, string Subject, string Group)
{
    public static List<LabelledQuantity> All() =>
    [
        .. Rows("quantities.tsv").Select(cells => new LabelledQuantity(
            cells[0], new TextSpan(Number(cells[1]), Number(cells[2])), cells[3], cells[4], cells[5], cells[6], cells[7])),
    ];

    /// <summary>By group: "yes", "no" or "dates".</summary>
    public static Dictionary<string, string> Groups() => Rows("groups.tsv").ToDictionary(cells => cells[0], cells => cells[1], StringComparer.Ordinal);

    /// <summary>Whether value and unit are those that the reader saw.</summary>
    public bool Is(Quantity found)
    {
        if (!found.Span.Overlaps(Span))
            return false;
        if (Unit == "date")
            return found.Date is { } date && Day(date.From) == Low && Day(date.To) == High;
        return found.Kind != QuantityKind.Date && (found.Unit?.Code ?? "count") == Unit
            && (Low == "~" || High == "~" ? found.Range.IsApproximate || Matches(High, found.Range.High) : Matches(Low, found.Range.Low))
            && Matches(High, found.Range.High);
    }

    static bool Matches(string label, decimal? value) => label switch
    {
        "~" or "?" => true,
        "" => value is null,
        _ => value is { } number && Math.Abs(number - decimal.Parse(label, CultureInfo.InvariantCulture)) < 0.02m,
    };

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);

    static IEnumerable<string[]> Rows(string file) =>
        System.IO.File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Figures", "Labelled", file))
            .Where(line => line.Length > 0 && line[0] != '#').Skip(1).Select(line => line.Split('\t'));
}
