using System.Text.Json;

namespace Plumbline.Core.Tests.Cli;

public sealed class FiguresCommandTests : IDisposable
{
    const string Ministry = "On 11 March 2011 the Ministry said that 49 villagers were killed.\r\n";
    const string Mission = "On 11 March 2011 the Mission said that 71 villagers were killed.\r\n";

    readonly ScratchFolder files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public async Task EveryQuantityAndEveryDisagreementIsListed()
    {
        var run = await CommandRun.OfAsync("figures", files.Write("a.md", Ministry), files.Write("b.md", Mission));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var result = JsonDocument.Parse(run.Output).RootElement;
        var figure = result.GetProperty("files")[0].GetProperty("figures").EnumerateArray().Single(f => f.GetProperty("kind").GetString() == "count");
        Assert.Equal("49", Ministry[figure.GetProperty("start").GetInt32()..figure.GetProperty("end").GetInt32()]);
        Assert.Equal((49, 49, "killed"), (figure.GetProperty("low").GetInt32(), figure.GetProperty("high").GetInt32(), figure.GetProperty("subject").GetProperty("fate").GetString()));
        Assert.Equal("The Ministry", figure.GetProperty("attribution").GetProperty("claimant").GetString());
        Assert.Equal("2011-03-11", figure.GetProperty("asOf").GetProperty("date").GetProperty("from").GetString());
        var group = Assert.Single(result.GetProperty("disagreements").EnumerateArray());
        Assert.Equal(2, group.GetProperty("figures").GetArrayLength());
        Assert.True(group.GetProperty("pairs")[0].GetProperty("claimantsDiffer").GetBoolean());
    }

    [Fact]
    public async Task StandardInputIsAFileToo()
    {
        var run = await CommandRun.WithTextAsync(Ministry, "figures", "-", files.Write("b.md", Mission));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(2, JsonDocument.Parse(run.Output).RootElement.GetProperty("files").GetArrayLength());
    }

    [Theory]
    [InlineData("figures")]
    [InlineData("figures", "no-such-file.md")]
    [InlineData("figures", "-", "-")]
    public async Task BadUsageIsRefusedInOneLine(params string[] args)
    {
        var run = await CommandRun.WithTextAsync("", args);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task HelpNamesTheArguments()
    {
        var run = await CommandRun.OfAsync("figures", "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("FILE", run.Output, StringComparison.Ordinal);
    }
}
