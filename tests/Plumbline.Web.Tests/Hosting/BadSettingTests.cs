using Plumbline.Web.Tests.Verbs;

namespace Plumbline.Web.Tests.Hosting;

public sealed class BadSettingTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("plumbline-settings-").FullName;

    [Theory]
    [InlineData("rules:\n  weasel: sometimes\n  nonsense: off\n", "house.yml:2:11: ")]
    [InlineData("rules: [\n", "house.yml:2:1: ")]
    [InlineData(null, "cannot be read")]
    public async Task AHouseStyleThatCannotBeUsedStopsTheStartWithOneLine(string? yaml, string says)
    {
        var style = Path.Combine(folder, "house.yml");
        if (yaml is not null)
            await File.WriteAllTextAsync(style, yaml);
        var result = await VerbProcess.RunAsync(folder, $"--Plumbline:HouseStyle={style}");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(says, Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Empty(result.Lines);
    }

    [Fact]
    public async Task SoDoesADatabaseThatIsNotSupported()
    {
        var result = await VerbProcess.RunAsync(folder, "--Plumbline:Database:Provider=Oracle");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("only Sqlite", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
