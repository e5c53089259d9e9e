using System.Text.Json;

namespace Plumbline.Core.Tests.Cli;

/// <summary>What SARIF 2.1.0 asks of a log that code hosts show.</summary>
public class SarifTests
{
    const string Text = "The toll 🙂 was brazen. The estate claimed that it was shut. The envoy said that it was brazen.\n\nDie beiden Seiten haben sich im Streit um das Wehr gegenseitig die Schuld gegeben und nichts erreicht.";

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
        var region = Results(run, "reporting-verb").Single().GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");
        var start = Text.IndexOf("claimed", StringComparison.Ordinal);

        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        Assert.Equal((1, start + 1, 1, start + 8), (Number(region, "startLine"), Number(region, "startColumn"), Number(region, "endLine"), Number(region, "endColumn")));
        Assert.Equal((start, 7), (Number(region, "charOffset"), Number(region, "charLength")));
    }

    [Fact]
    public async Task LevelsVoiceAndFixesFollowTheFinding()
    {
        var run = await LogAsync();
        var brazen = Results(run, "loaded-term");
        var claimed = Results(run, "reporting-verb").Single();

        Assert.Equal([("warning", "narrator"), ("note", "reported")], brazen.Select(result => (result.GetProperty("level").GetString(), result.GetProperty("properties").GetProperty("voice").GetString())));
        Assert.False(brazen[1].TryGetProperty("fixes", out _));
        var replacement = claimed.GetProperty("fixes")[0].GetProperty("artifactChanges")[0].GetProperty("replacements")[0];
        Assert.Equal("said", replacement.GetProperty("insertedContent").GetProperty("text").GetString());
        Assert.Equal(Text.IndexOf("claimed", StringComparison.Ordinal), Number(replacement.GetProperty("deletedRegion"), "charOffset"));
    }

    [Fact]
    public async Task WhatWasNotCheckedIsANotification()
    {
        var notification = Assert.Single((await LogAsync()).GetProperty("invocations")[0].GetProperty("toolExecutionNotifications").EnumerateArray());

        Assert.Contains("Not checked", notification.GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    static List<JsonElement> Results(JsonElement run, string rule) =>
        [.. run.GetProperty("results").EnumerateArray().Where(result => result.GetProperty("ruleId").GetString() == rule)];

    static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    static async Task<JsonElement> LogAsync() =>
        JsonDocument.Parse((await CommandRun.WithTextAsync(Text, "check", "--format", "sarif", "-")).Output).RootElement.GetProperty("runs")[0];
}
