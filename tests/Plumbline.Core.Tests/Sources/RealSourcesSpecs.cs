using System.Globalization;
using System.Text.RegularExpressions;
using Plumbline.Core.Sources;

namespace Plumbline.Core.Tests.Sources;

/// <summary>Cleaning the mirrored articles that stand beside the repository.</summary>
public sealed partial class RealSourcesSpecs
{
    [SkippableTheory]
    [InlineData("000", 6)]
    [InlineData("003", 8)]
    public void NoResidueRemainsAndEveryGapShows(string file, int gaps)
    {
        var cleaned = SourceCleaner.Clean(SharedSources.Read(file));

        Assert.DoesNotMatch(Residue(), cleaned.Markdown);
        Assert.Equal(gaps, cleaned.Gaps.Length);
        Assert.All(cleaned.Gaps, g => Assert.Equal($"[missing: {g.Name}]", g.Span.Of(cleaned.Markdown)));
        Assert.Single(cleaned.Marks);
        Assert.NotNull(cleaned.Title);
    }

    [SkippableTheory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("003")]
    [InlineData("004")]
    public void ProseIsKeptWordForWord(string file)
    {
        var raw = SharedSources.Read(file);
        var cleaned = SourceCleaner.Clean(raw).Markdown;
        // What lies between marks and template names, cut at full stops, must all be there still.
        var prose = Slot().Replace(cleaned, "").Replace("[missing: between two words]", "", StringComparison.Ordinal);
        var sentences = raw.Split('\n').Where(l => l.Length > 150)
            .SelectMany(l => Noise().Split(l)).SelectMany(part => part.Split(". ")).Select(s => s.Trim(' ', '.', ',')).Where(s => s.Length > 30).ToList();

        var kept = sentences.Count(s => prose.Contains(s, StringComparison.Ordinal));

        Assert.NotEmpty(sentences);
        Assert.True(kept >= 0.99 * sentences.Count, string.Create(CultureInfo.InvariantCulture, $"{kept} of {sentences.Count} kept"));
    }

    [SkippableFact]
    public void AFlattenedInfoboxIsNotTakenForProse()
    {
        var cleaned = SourceCleaner.Clean(SharedSources.Read("001"));

        Assert.DoesNotContain("|", cleaned.Markdown, StringComparison.Ordinal);
        Assert.Equal(16, Assert.Single(cleaned.Removals).Count);
        Assert.StartsWith($"# {cleaned.Title}\n", cleaned.Markdown, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"Шаблон|Файл|Ошибка|Перейти|Материал|\[\d+\]|\d,\d \d+,\d|\| \|", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Residue();

    [GeneratedRegex(@"\[\^[\w-]+\]", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Slot();

    [GeneratedRegex(@"\[\d+\]|Шаблон:(?:[A-Z][\w-]*(?: [a-z]+(?= ))?)|^\s*•", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Noise();
}
