using System.Text.Json;
using Plumbline.Cli.Commands;

namespace Plumbline.Core.Tests.Commands;

public sealed class OverlapCommandSpecs : IDisposable
{
    const string Copied = "the guards closed it to lorries and turned back every farmer who came with fruit";
    const string Draft = $"😀 That spring {Copied}. The council “asked for talks at the lake before the first frost of the year” once more.[2]";

    readonly string _folder = Directory.CreateTempSubdirectory("plumbline").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    string Saved(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    static Task<(int Code, string Output, string Error)> RunAsync(string input, params string[] arguments) =>
        CommandRun.OfAsync((stdin, output, error) => OverlapCommand.Build(stdin, output, error), input, arguments);

    [Fact]
    public async Task RunsQuotedAndCitedStandApart()
    {
        var (courier, herald) = (Saved("courier.txt", $"On 3 May {Copied}."), Saved("herald.txt", "It asked for talks at the lake before the first frost of the year."));

        var (code, output, error) = await RunAsync(Draft, "-", courier, herald);

        Assert.Equal((0, ""), (code, error));
        using var json = JsonDocument.Parse(output);
        var run = Assert.Single(json.RootElement.GetProperty("runs").EnumerateArray());
        Assert.Equal(courier, run.GetProperty("source").GetString());
        var place = run.GetProperty("draft");
        Assert.Equal(Copied, Draft[place.GetProperty("start").GetInt32()..place.GetProperty("end").GetInt32()]);
        Assert.Equal((15, false, false), (run.GetProperty("words").GetInt32(), run.GetProperty("quoted").GetBoolean(), run.GetProperty("cited").GetBoolean()));
        var quoted = Assert.Single(json.RootElement.GetProperty("quotedAndCited").EnumerateArray());
        Assert.Equal(herald, quoted.GetProperty("source").GetString());
    }

    [Fact]
    public async Task EverySourceHasAScoreAndALevel()
    {
        var (_, output, _) = await RunAsync($"{Copied}.", "-", Saved("copy.txt", $"{Copied}."), Saved("other.txt", "Nothing of the kind."));

        using var json = JsonDocument.Parse(output);
        Assert.Equal("suspected", json.RootElement.GetProperty("level").GetString());
        Assert.Equal(["suspected", "none"], json.RootElement.GetProperty("sources").EnumerateArray().Select(s => s.GetProperty("level").GetString()));
        Assert.Equal(1, json.RootElement.GetProperty("score").GetDouble());
    }

    [Theory]
    [InlineData("only-a-draft.txt")]
    [InlineData("-", "-")]
    public async Task BadUsageIsRefused(params string[] arguments) => Assert.NotEqual(0, (await RunAsync("", arguments)).Code);

    [Fact]
    public async Task AMissingSourceIsNamedOnStandardError()
    {
        var (code, output, error) = await RunAsync(Draft, "-", Path.Combine(_folder, "gone.txt"));

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("gone.txt", error, StringComparison.Ordinal);
    }
}
