using System.Text;
using System.Text.Json;
using Plumbline.Cli.Commands;

namespace Plumbline.Core.Tests.Commands;

public sealed class ImportCommandSpecs : IDisposable
{
    const string Page = "Dorven held at least Шаблон:Convert of the shore.[1][2]\n\nShe said so herself, and the ministry did not deny it.";

    readonly string _folder = Directory.CreateTempSubdirectory("plumbline").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    string Saved(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    static Task<(int Code, string Output, string Error)> RunAsync(string input, params string[] arguments) =>
        CommandRun.OfAsync((stdin, output, error) => ImportCommand.Build(stdin, output, error), input, arguments);

    [Fact]
    public async Task CleanedMarkdownGoesToStandardOutput()
    {
        var (code, output, error) = await RunAsync("", Saved("page.txt", Encoding.UTF8.GetBytes(Page)));

        Assert.Equal((0, ""), (code, error));
        Assert.Equal("Dorven held at least [missing: convert] of the shore.[^1][^2]\n\nShe said so herself, and the ministry did not deny it.\n", output);
    }

    [Fact]
    public async Task ADashReadsStandardInput() =>
        Assert.StartsWith("Dorven held", (await RunAsync(Page, "-")).Output, StringComparison.Ordinal);

    [Fact]
    public async Task TheReportCountsWhatWasRemovedAndPlacesTheGaps()
    {
        var report = Path.Combine(_folder, "report.json");

        var (code, output, _) = await RunAsync(Page, "--report", report, "-");

        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(report));
        Assert.Equal(0, code);
        Assert.Equal(2, json.RootElement.GetProperty("removed").GetProperty("citationMark").GetInt32());
        Assert.Equal(1, json.RootElement.GetProperty("removed").GetProperty("templateResidue").GetInt32());
        var gap = json.RootElement.GetProperty("gaps")[0];
        Assert.Equal("[missing: convert]", output[gap.GetProperty("start").GetInt32()..gap.GetProperty("end").GetInt32()]);
    }

    [Theory]
    [InlineData(new byte[] { })]
    [InlineData(new byte[] { 0x50, 0x4B, 0x03, 0x04 })]
    public async Task UnreadableInputIsOneLineOnStandardErrorAndExitCode2(byte[] bytes)
    {
        var (code, output, error) = await RunAsync("", Saved("bad.txt", bytes));

        Assert.Equal((2, ""), (code, output));
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task AMissingFileOrFolderIsUnreadableToo()
    {
        Assert.Equal(2, (await RunAsync("", Path.Combine(_folder, "nowhere.txt"))).Code);
        Assert.Equal(2, (await RunAsync("", _folder)).Code);
        Assert.Equal(2, (await RunAsync(Page, "--report", Path.Combine(_folder, "no", "report.json"), "-")).Code);
    }
}
