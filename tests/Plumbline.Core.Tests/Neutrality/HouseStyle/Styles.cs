using Plumbline.Core.Neutrality;
using Plumbline.Core.Neutrality.HouseStyle;
using Plumbline.HouseStyles;

namespace Plumbline.Core.Tests.Neutrality.HouseStyle;

/// <summary>House styles out of YAML.</summary>
static class Styles
{
    public static HouseStyleRules Of(string yaml)
    {
        var reading = Read(yaml);
        Assert.Empty(reading.Errors);
        return reading.Style;
    }

    public static HouseStyleReading Read(string yaml)
    {
        var (root, error) = YamlNodes.Read(yaml);
        return error is null ? HouseStyleReader.Read(root) : new HouseStyleReading(HouseStyleRules.None, [error]);
    }

    public static IReadOnlyList<Finding> Findings(string yaml, string text, string slug = "heath", params Party[] parties) =>
        [.. new DocumentAnalysis(parties, Of(yaml).For(slug)).Update(text, CancellationToken.None).Findings];

    public static string Applied(string text, Finding finding)
    {
        var suggestion = Assert.Single(finding.Suggestions);
        return text[..suggestion.Span.Start] + suggestion.Replacement + text[suggestion.Span.End..];
    }
}
