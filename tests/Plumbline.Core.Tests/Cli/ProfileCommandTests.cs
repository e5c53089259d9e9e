using System.Text.Json;

namespace Plumbline.Core.Tests.Cli;

public sealed class ProfileCommandTests : IDisposable
{
    const string Text = "Orlow claimed that it rained.\r\nTamsin said that it rained. Nine Tamsinese boatmen were killed.";

    readonly ScratchFolder files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public async Task EachPartyHasItsFiguresWithPlaces()
    {
        var parties = files.Write("parties.json", """[{"name":"Orlow"},{"name":"Tamsin","demonyms":["Tamsinese"]}]""");
        var run = await CommandRun.WithTextAsync(Text, "profile", "--parties", parties, "-");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var profile = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(["Orlow", "Tamsin"], profile.GetProperty("parties").EnumerateArray().Select(party => party.GetProperty("name").GetString()));
        var orlow = profile.GetProperty("parties")[0];
        Assert.Equal(
            ["name", "sentences", "reportingVerbs", "labels", "namedDoerOfHarm", "harmWithNoDoer", "quotations", "citations", "attributedClaims", "unattributedClaims"],
            orlow.EnumerateObject().Select(property => property.Name));
        var doubting = orlow.GetProperty("reportingVerbs").GetProperty("doubting");
        Assert.Equal(1, doubting.GetProperty("count").GetInt32());
        var place = doubting.GetProperty("at")[0];
        Assert.Equal((6, 13, 1, 7, "claimed"), (place.GetProperty("start").GetInt32(), place.GetProperty("end").GetInt32(), place.GetProperty("line").GetInt32(), place.GetProperty("column").GetInt32(), place.GetProperty("phrase").GetString()));
        Assert.Equal(1, profile.GetProperty("parties")[1].GetProperty("harmWithNoDoer").GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task AsymmetriesGiveBothCountsAndNoVerdict()
    {
        var parties = files.Write("parties.json", """[{"name":"Orlow"},{"name":"Tamsin"}]""");
        var run = await CommandRun.WithTextAsync(Text, "profile", "--parties", parties, "-");

        var asymmetry = Assert.Single(JsonDocument.Parse(run.Output).RootElement.GetProperty("asymmetries").EnumerateArray());
        Assert.Equal("reportingVerbs.doubting", asymmetry.GetProperty("figure").GetString());
        Assert.Equal([("Orlow", 1, 1), ("Tamsin", 0, 1)], asymmetry.GetProperty("counts").EnumerateArray().Select(count =>
            (count.GetProperty("party").GetString(), count.GetProperty("count").GetInt32(), count.GetProperty("of").GetInt32())));
        Assert.DoesNotContain("score", run.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task WithoutPartiesOnlyTheTextIsProfiledAndItSaysSo()
    {
        var profile = JsonDocument.Parse((await CommandRun.WithTextAsync(Text, "profile", "-")).Output).RootElement;

        Assert.Equal(0, profile.GetProperty("parties").GetArrayLength());
        Assert.Equal(3, profile.GetProperty("text").GetProperty("sentences").GetProperty("count").GetInt32());
        Assert.Contains("No parties were given", profile.GetProperty("note").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnreadableInputIsRefused()
    {
        (await CommandRun.WithInputAsync([0x41, 0xFF], "profile", "-")).WasRefused("not UTF-8");
        (await CommandRun.OfAsync("profile", "gone.md")).WasRefused("does not exist");
        (await CommandRun.OfAsync("profile", "a.md", "b.md")).WasRefused("plumbline: ");
    }
}
