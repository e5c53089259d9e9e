using System.Text.Json;
using Plumbline.Cli.Commands;

namespace Plumbline.Core.Tests.Commands;

public sealed class CompareCommandSpecs : IDisposable
{
    const string Old = "Dorven closed the Emra bridge on 3 May. Tolls rose <b>at once</b> & nobody paid.";
    const string New = "Dorven reopened the Emra bridge on 3 May. Tolls rose <b>at once</b> & nobody paid. <script>alert('x')</script>";

    readonly string _folder = Directory.CreateTempSubdirectory("plumbline").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    string Saved(string text)
    {
        var path = Path.Combine(_folder, "old.txt");
        File.WriteAllText(path, text);
        return path;
    }

    static Task<(int Code, string Output, string Error)> RunAsync(string input, params string[] arguments) =>
        CommandRun.OfAsync((stdin, output, error) => CompareCommand.Build(stdin, output, error), input, arguments);

    [Fact]
    public async Task JsonGivesKindsRangesAndWordEdits()
    {
        var (code, output, error) = await RunAsync(New, Saved(Old), "-");

        using var json = JsonDocument.Parse(output);
        var rows = json.RootElement.GetProperty("rows");
        Assert.Equal((0, ""), (code, error));
        Assert.Equal(["changed", "same", "added"], rows.EnumerateArray().Select(r => r.GetProperty("kind").GetString()));
        Assert.Equal(JsonValueKind.Null, rows[2].GetProperty("old").ValueKind);
        var edit = rows[0].GetProperty("edits")[0];
        Assert.Equal("closed", Range(Old, edit.GetProperty("old")));
        Assert.Equal("reopened", Range(New, edit.GetProperty("new")));

        static string Range(string text, JsonElement range) => text[range.GetProperty("start").GetInt32()..range.GetProperty("end").GetInt32()];
    }

    [Fact]
    public async Task HtmlShowsTheTextsAsTextOnly()
    {
        var (code, output, _) = await RunAsync(New, "--format", "html", Saved(Old), "-");

        Assert.Equal(0, code);
        Assert.Contains("<del>closed</del>", output, StringComparison.Ordinal);
        Assert.Contains("<ins>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;</ins>", output, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--format", "pdf", "a", "b")]
    [InlineData("-", "-")]
    [InlineData("a")]
    public async Task BadUsageIsRefused(params string[] arguments) =>
        Assert.NotEqual(0, (await RunAsync("", arguments)).Code);

    [Fact]
    public async Task AnUnreadableSideIsNamedOnStandardError()
    {
        var (code, output, error) = await RunAsync("", Saved(Old), "-");

        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith("plumbline compare: -: ", error, StringComparison.Ordinal);
    }
}
