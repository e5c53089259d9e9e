using System.Text.Json;

namespace Plumbline.Core.Tests.Cli;

public sealed class CheckOptionTests : IDisposable
{
    const string Parties = """[{"name":"Orlow","demonyms":["Orlower"]},{"name":"Tamsin","demonyms":["Tamsinese"]}]""";
    const string Style = "rules: {loaded-term: off}\nentries:\n  - entry: heath-*\n    rules: {loaded-term: high}\n";

    readonly ScratchFolder files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public async Task AHouseStyleSwitchesRules()
    {
        var style = files.Write("style.yaml", Style);

        Assert.Equal("", (await CommandRun.WithTextAsync("The toll was brazen.", "check", "--house-style", style, "-")).Output);
        Assert.Contains("high loaded-term", (await CommandRun.WithTextAsync("The toll was brazen.", "check", "--house-style", style, "--entry", "heath-2", "-")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFilesNameIsItsEntrysSlug()
    {
        var run = await CommandRun.OfAsync("check", "--house-style", files.Write("style.yaml", Style), files.Write("heath-2.md", "The toll was brazen."), files.Write("moor.md", "The toll was brazen."));

        Assert.Contains("heath-2.md:1:14: high loaded-term", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("moor.md", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rules:\n  intensifer: off\n", "style.yaml:2:3: There is no rule “intensifer”")]
    [InlineData("rules: {weasel: loud}\nterms: {}\n", "style.yaml:1:17: The setting of weasel should be one of high, low, medium, off, not “loud”. (1 more)")]
    [InlineData("rules: [\n", "style.yaml:2:1: ")]
    public async Task AHouseStyleThatMakesNoSenseIsRefusedWithItsPlace(string yaml, string because) =>
        (await CommandRun.WithTextAsync("The toll was brazen.", "check", "--house-style", files.Write("style.yaml", yaml), "-")).WasRefused(because);

    [Fact]
    public async Task BreachesOfNamesAreReportedAsName()
    {
        var style = files.Write("style.yaml", "names:\n  - place: Port Emra\n    reason: It was renamed in 1920.\n    names: [Port Emra]\n    avoid: [Arlegrad]\n");
        var run = await CommandRun.WithTextAsync("A fleet lay off Arlegrad.", "check", "--format", "jsonl", "--fail-on", "medium", "--house-style", style, "-");

        var finding = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(("name", "loaded", "Arlegrad"), (finding.GetProperty("label").GetString(), finding.GetProperty("family").GetString(), finding.GetProperty("phrase").GetString()));
        Assert.Contains("It was renamed in 1920.", finding.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal("Port Emra", finding.GetProperty("suggestions")[0].GetProperty("replacement").GetString());
    }

    [Theory]
    [InlineData("low")]
    [InlineData("medium")]
    [InlineData("high")]
    public async Task ReportedSpeechNeverBlocks(string least)
    {
        var run = await CommandRun.WithTextAsync("The envoy said that the toll was brazen.", "check", "--format", "jsonl", "--fail-on", least, "-");

        var finding = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(("reported", "low", 0), (finding.GetProperty("voice").GetString(), finding.GetProperty("severity").GetString(), finding.GetProperty("suggestions").GetArrayLength()));
    }

    [Fact]
    public async Task SwapPrintsNothingWherePartiesAreTreatedAlike()
    {
        var run = await CommandRun.WithTextAsync("Orlow claimed that nine Tamsinese boatmen were killed.", "check", "--swap", "--fail-on", "low", "--parties", files.Write("parties.json", Parties), "-");

        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task SwapPrintsWhatDiffersAndExitsWithOne()
    {
        var parties = files.Write("parties.json", """[{"name":"Orlow"},{"name":"brazen Marr"}]""");
        var run = await CommandRun.WithTextAsync("The toll of brazen Marr was old.", "check", "--swap", "--parties", parties, "-");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("-:1:13: medium loaded-term: “brazen” — Not reported when Orlow and brazen Marr change places.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SwapNeedsTwoParties()
    {
        (await CommandRun.WithTextAsync("It rained.", "check", "--swap", "-")).WasRefused("--swap needs --parties");
        (await CommandRun.WithTextAsync("It rained.", "check", "--swap", "--parties", files.Write("one.json", """[{"name":"Orlow"}]"""), "-")).WasRefused("two parties");
    }

    [Fact]
    public async Task APartyThatEndsBeforeItBeginsIsRefused() =>
        (await CommandRun.WithTextAsync("It rained.", "check", "--parties", files.Write("parties.json", """[{"name":"Orlow","from":"1950-01-01","to":"1920-01-01"}]"""), "-")).WasRefused("Orlow ends before it begins");

    [Fact]
    public async Task StandardInputIsReadOnceOnly() =>
        (await CommandRun.WithTextAsync("It rained.", "check", "--house-style", "-", "-")).WasRefused("once only");

    [Fact]
    public async Task AFileOfAGigabyteIsRefusedUnread()
    {
        var path = files.Write("huge.md", "");
        await using (var file = new FileStream(path, FileMode.Open))
            file.SetLength(1L << 30);

        (await CommandRun.OfAsync("check", path)).WasRefused("larger than 256 MB");
        (await CommandRun.OfAsync("profile", path)).WasRefused("larger than 256 MB");
    }

    [Fact]
    public async Task JsonLinesSayOnStandardErrorWhatWasNotChecked()
    {
        var run = await CommandRun.WithTextAsync("Die beiden Seiten haben sich im Streit um das Wehr gegenseitig die Schuld gegeben und nichts erreicht.", "check", "--format", "jsonl", "-");

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Contains("-:1:1: not checked", run.Error, StringComparison.Ordinal);
    }
}
