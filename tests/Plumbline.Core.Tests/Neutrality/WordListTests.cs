using Plumbline.Core.Neutrality;

namespace Plumbline.Core.Tests.Neutrality;

/// <summary>The lists are data that people review; what can be checked by machine is checked here.</summary>
public class WordListTests
{
    public static TheoryData<string> TermLists() =>
        [.. typeof(Analyser).Assembly.GetManifestResourceNames().Where(name => name.Contains(".Neutrality.", StringComparison.Ordinal) && Header(name).Contains("pattern"))];

    [Theory]
    [MemberData(nameof(TermLists))]
    public void EveryTermSaysInWhichSenseItIsMeant(string list) => Assert.All(Rows(list), row => Assert.False(string.IsNullOrWhiteSpace(Cell(list, row, "sense")), row[0]));

    [Theory]
    [MemberData(nameof(TermLists))]
    public void NoTermStandsTwice(string list)
    {
        var patterns = Rows(list).Select(row => row[0]).ToList();

        Assert.Equal(patterns.Distinct(StringComparer.Ordinal), patterns);
    }

    [Theory]
    [MemberData(nameof(TermLists))]
    public void NoTermIsAName(string list) => Assert.All(Rows(list), row => Assert.DoesNotContain(row[0], char.IsUpper));

    [Fact]
    public void EveryRuleButFalseBalanceHasAList() => Assert.Equal(Analyser.Default.Rules.Length - 1, ((IEnumerable<object>)TermLists()).Count());

    static string Cell(string list, string[] row, string column)
    {
        var at = Array.IndexOf(Header(list), column);
        return at < row.Length ? row[at] : "";
    }

    static string[] Header(string list) => Lines(list).First().Split('\t');

    static IEnumerable<string[]> Rows(string list) => Lines(list).Skip(1).Select(line => line.Split('\t'));

    static IEnumerable<string> Lines(string list)
    {
        using var stream = typeof(Analyser).Assembly.GetManifestResourceStream(list);
        using var reader = new StreamReader(stream!);
        return reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').ToList();
    }
}
