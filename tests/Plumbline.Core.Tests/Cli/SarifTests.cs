using System.Text.Json;

namespace Plumbline.Core.Tests.Cli;

/// <summary>What SARIF 2.1.0 asks of a log that code hosts show.</summary>
public class SarifTests
{
    const string Text = "The mill 🙂 was brazen. The estate claimed that it was shut. The envoy said that it was brazen.\n\nDie beiden Seiten haben sich im Streit um das Wehr gegenseitig die Schuld gegeben und nichts erreicht.";

    [Fact]
    public async Task EveryResultPointsAtARuleWithHelp()
    {
        var run = await LogAsync();
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToList();

        Assert.Equal(14, rules.Count);
        Assert.All(rules, rule =>
        {
            Assert.NotEqual("", rule.GetProperty("shortDescription").GetProperty("text").GetString());
            Assert.Contains("## What it flags", rule.GetProperty("help").GetProperty("markdown").GetString(), StringComparison.Ordinal);
        });
        Assert.All(run.GetProperty("results").EnumerateArray(), result =>
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
    }

    [Fact]
    public async Task ColumnsCountUtf16CodeUnits()
    {
        var run = await LogAsync();
        var region = run.GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");

        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        Assert.Equal((1, 17, 23, 16), (region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32(), region.GetProperty("endColumn").GetInt32(), region.GetProperty("charOffset").GetInt32()));
    }

    [Fact]
    public async Task LevelsVoiceAndFixesFollowTheFinding()
    {
        var results = (await LogAsync()).GetProperty("results").EnumerateArray().ToList();

        Assert.Equal(["warning", "warning", "note"], results.Select(result => result.GetProperty("level").GetString()));
        Assert.Equal(["narrator", "narrator", "reported"], results.Select(result => result.GetProperty("properties").GetProperty("voice").GetString()));
        var replacement = results[1].GetProperty("fixes")[0].GetProperty("artifactChanges")[0].GetProperty("replacements")[0];
        Assert.Equal(("said", Text.IndexOf("claimed", StringComparison.Ordinal)), (replacement.GetProperty("insertedContent").GetProperty("text").GetString(), replacement.GetProperty("deletedRegion").GetProperty("charOffset").GetInt32()));
        Assert.False(results[2].TryGetProperty("fixes", out _));
    }

    [Fact]
    public async Task WhatWasNotCheckedIsANotification()
    {
        var notification = Assert.Single((await LogAsync()).GetProperty("invocations")[0].GetProperty("toolExecutionNotifications").EnumerateArray());

        Assert.Contains("Not checked", notification.GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    static async Task<JsonElement> LogAsync() =>
        JsonDocument.Parse((await CommandRun.WithTextAsync(Text, "check", "--format", "sarif", "-")).Output).RootElement.GetProperty("runs")[0];
}
