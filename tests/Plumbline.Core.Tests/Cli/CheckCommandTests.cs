using System.Text.Json;
using Plumbline.Cli;

namespace Plumbline.Core.Tests.Cli;

public sealed class CheckCommandTests : IDisposable
{
    const string Text = "# The weir\r\n\r\nAfter 🙂 the fair, both sides shelled the mill.\r\nThe estate claimed that it was shut.\r\n";

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("plumbline-cli-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task JsonLinesHoldOneFindingEach()
    {
        var run = await CommandRun.WithTextAsync(Text, "check", "--format", "jsonl", "-");

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["both sides shelled", "claimed"], lines.Select(line => line.GetProperty("phrase").GetString()));
        foreach (var line in lines)
        {
            Assert.Equal(line.GetProperty("phrase").GetString(), Text[line.GetProperty("start").GetInt32()..line.GetProperty("end").GetInt32()]);
            Assert.Equal(
                ["file", "start", "end", "line", "column", "label", "family", "severity", "voice", "phrase", "message", "suggestions", "rule"],
                line.EnumerateObject().Select(property => property.Name));
        }

        var first = lines[0];
        Assert.Equal(("-", 3, 20), (first.GetProperty("file").GetString(), first.GetProperty("line").GetInt32(), first.GetProperty("column").GetInt32()));
        Assert.Equal(("false-symmetry", "bothsidist"), (first.GetProperty("label").GetString(), first.GetProperty("family").GetString()));
        Assert.Equal("said", lines[1].GetProperty("suggestions")[0].GetProperty("replacement").GetString());
    }

    [Fact]
    public async Task TextNamesPlaceReasonAndSuggestion()
    {
        var file = Write("weir.md", Text);

        var run = await CommandRun.OfAsync("check", file);

        Assert.Contains($"{file}:4:12: medium reporting-verb: “claimed” — ", run.Output, StringComparison.Ordinal);
        Assert.Contains("    Write “said”", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SarifPointsAtTheSameRanges()
    {
        var run = await CommandRun.WithTextAsync(Text, "check", "--format", "sarif", "-");

        var root = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal("2.1.0", root.GetProperty("version").GetString());
        var result = root.GetProperty("runs")[0].GetProperty("results")[0];
        var region = result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");
        Assert.Equal("false-symmetry", result.GetProperty("ruleId").GetString());
        Assert.Equal((3, 20, 3, 38), (region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32(), region.GetProperty("endLine").GetInt32(), region.GetProperty("endColumn").GetInt32()));
        var known = root.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString());
        Assert.Contains("false-symmetry", known);
    }

    [Theory]
    [InlineData("none", 0)]
    [InlineData("low", 1)]
    [InlineData("medium", 1)]
    [InlineData("high", 0)]
    public async Task FailOnSetsTheExitCode(string least, int expected)
    {
        var run = await CommandRun.WithTextAsync(Text, "check", "--fail-on", least, "-");

        Assert.Equal(expected, run.ExitCode);
        Assert.NotEqual("", run.Output);
    }

    [Fact]
    public async Task NothingFoundIsNothingWritten()
    {
        var run = await CommandRun.WithTextAsync("The weir was built in 1820.", "check", "--fail-on", "low", "-");

        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task AnotherLanguageIsSaidToBeUnchecked()
    {
        var run = await CommandRun.WithTextAsync("Die beiden Seiten haben sich im Streit um das Wehr gegenseitig die Schuld gegeben und nichts erreicht.", "check", "-");

        Assert.Contains("-:1:1: not checked", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AByteOrderMarkIsNoPartOfTheText()
    {
        var run = await CommandRun.WithInputAsync([0xEF, 0xBB, 0xBF, .. "Both sides shelled the mill."u8], "check", "--format", "jsonl", "-");

        Assert.Contains("\"start\":0,", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PartiesAreRead()
    {
        var parties = Write("parties.json", """[{"name":"eBoat","demonyms":["eboaters"],"from":"1950-01-01","to":null},{"name":"Orlow"}]""");

        const string text = "In 1940 the council of Orlow signed the lease of the weir with eBoat and its crew.";

        var without = await CommandRun.WithTextAsync(text, "check", "-");
        var with = await CommandRun.WithTextAsync(text, "check", "--parties", parties, "-");

        Assert.Equal((0, "", ""), (without.ExitCode, without.Output, without.Error));
        Assert.Contains("eBoat existed from 1950 on", with.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[{\"aliases\":[]}]", "parties.json")]
    [InlineData("[{\"name\":\" \"}]", "party 1 has no name")]
    [InlineData("[{\"name\":\"Orlow\",\"colour\":\"red\"}]", "colour")]
    [InlineData("{", "not a list of parties: line 1")]
    [InlineData("null", "no list of parties")]
    [InlineData("[{\"name\":\"Orlow\"},{\"name\":\"Tamsin\",\"aliases\":[\"orlow\"]}]", "names both Orlow and Tamsin")]
    public async Task PartiesThatMakeNoSenseAreRefused(string json, string because) =>
        (await CommandRun.WithTextAsync(Text, "check", "--parties", Write("parties.json", json), "-")).WasRefused(because);

    [Fact]
    public async Task AMissingFileIsRefusedAndNothingIsPrintedOfTheOthers() =>
        (await CommandRun.OfAsync("check", Write("weir.md", Text), Path.Combine(folder.FullName, "gone.md"))).WasRefused("gone.md does not exist");

    [Fact]
    public async Task ADirectoryIsRefused() => (await CommandRun.OfAsync("check", folder.FullName)).WasRefused("is a directory");

    [Fact]
    public async Task BytesThatAreNotUtf8AreRefused() => (await CommandRun.WithInputAsync([0x41, 0xFF, 0xFE], "check", "-")).WasRefused("Standard input is not UTF-8");

    [Theory]
    [InlineData("check")]
    [InlineData("check", "--format", "xml", "-")]
    [InlineData("check", "--fail-on", "severe", "-")]
    [InlineData("check", "--frmat", "text", "-")]
    [InlineData("chek", "-")]
    [InlineData("check", "-", "-")]
    public async Task BadUsageIsRefused(params string[] args) => (await CommandRun.OfAsync(args)).WasRefused("plumbline: ");

    [Theory]
    [InlineData("--help")]
    [InlineData("check", "--help")]
    public async Task HelpIsWrittenToStandardOutput(params string[] args)
    {
        var run = await CommandRun.OfAsync(args);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("check", run.Output, StringComparison.Ordinal);
    }

    string Write(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
