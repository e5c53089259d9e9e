using System.Collections.Immutable;
using Plumbline.Core.Figures;
using Plumbline.Core.Figures.Grouping;
using Plumbline.Core.Tests.Sources;
using Xunit.Abstractions;

namespace Plumbline.Core.Tests.Figures.Labelled;

/// <summary>
/// How much of what a reader finds in the shared sources the engine finds. The rules were written with this list at
/// hand, so the rates say how well these texts are read, not how well any other would be.
/// </summary>
public sealed class LabelledQuantityTests(ITestOutputHelper output)
{
    static readonly string[] Starts = ["000", "001", "003", "004"];

    [SkippableFact]
    public void QuantitiesAreFoundWithTheirValuesAndUnits()
    {
        var documents = Documents();
        var labelled = LabelledQuantity.All();

        var missed = labelled.Where(label => !Quantities(documents, label).Any(label.Is)).ToList();

        output.WriteLine($"{labelled.Count - missed.Count} of {labelled.Count} found; missed at {string.Join(", ", missed.Select(m => $"{m.File[..3]}:{m.Span.Start}"))}");
        Assert.True(labelled.Count >= 150);
        Assert.InRange(missed.Count, 0, labelled.Count - 161);
    }

    [SkippableFact]
    public void DisagreementsAreGroupedRightly()
    {
        var documents = Documents();
        var groups = FigureGroups.Of([.. documents.Select(d => (d.Text, d.Quantities))]);
        var labelled = LabelledQuantity.All();
        var verdicts = LabelledQuantity.Groups();

        var right = verdicts.Where(verdict => IsRight(verdict.Key, verdict.Value, labelled, documents, groups)).Select(verdict => verdict.Key).ToList();

        output.WriteLine($"{right.Count} of {verdicts.Count} right; wrong: {string.Join(", ", verdicts.Keys.Except(right))}");
        Assert.InRange(right.Count, 13, verdicts.Count);
    }

    /// <summary>All members in one group, nobody labelled otherwise among them, and the right verdict.</summary>
    static bool IsRight(string group, string verdict, List<LabelledQuantity> labelled, List<Document> documents, ImmutableArray<FigureGroup> groups)
    {
        var members = labelled.Where(label => label.Group == group).ToList();
        var holding = groups.Where(g => g.Figures.Any(f => Labels(f, members, documents))).ToList();
        if (holding is not [var only] || !members.TrueForAll(member => only.Figures.Any(f => Labels(f, [member], documents))))
            return false;
        var strangers = labelled.Where(label => label.Group != group && label.Unit != "date").ToList();
        var found = only.Disagrees ? "yes" : only.Disagreements.IsEmpty ? "no" : "dates";
        return found == verdict && !only.Figures.Any(f => Labels(f, strangers, documents));
    }

    static bool Labels(GroupedFigure figure, List<LabelledQuantity> labels, List<Document> documents) =>
        labels.Exists(label => documents[figure.Document].File == label.File[..3] && label.Is(figure.Quantity));

    static IEnumerable<Quantity> Quantities(List<Document> documents, LabelledQuantity label) =>
        documents.Single(d => label.File.StartsWith(d.File, StringComparison.Ordinal)).Quantities;

    static List<Document> Documents() => [.. Starts.Select(start => SharedSources.Read(start) is var text ? new Document(start, text, FigureReader.Read(text, [])) : null!)];

    sealed record Document(string File, string Text, ImmutableArray<Quantity> Quantities);
}
