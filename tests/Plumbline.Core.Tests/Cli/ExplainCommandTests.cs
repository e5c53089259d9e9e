namespace Plumbline.Core.Tests.Cli;

public class ExplainCommandTests
{
    [Theory]
    [InlineData("weasel")]
    [InlineData("weasel.some-sources")]
    public async Task ARulesPageIsPrinted(string rule)
    {
        var run = await CommandRun.OfAsync("explain", rule);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("# weasel\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AloneItListsAllRules()
    {
        var lines = (await CommandRun.OfAsync("explain")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(14, lines.Length);
        Assert.Contains(lines, line => line.StartsWith("false-symmetry  One subject", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnUnknownRuleIsRefused() => (await CommandRun.OfAsync("explain", "nothing")).WasRefused("There is no rule “nothing”");
}
