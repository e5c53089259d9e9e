using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Plumbline.Core.CoEditing;

namespace Plumbline.Core.Tests.CoEditing;

public class CodeMirrorAgreementTests
{
    const int Seed = 20261122;

    [SkippableFact]
    public async Task ChangesMeanTheSameAsInTheBrowsersLibrary()
    {
        Skip.IfNot(Directory.Exists(Path.Combine(EditorFolder.Path, "node_modules", "@codemirror", "state")), "npm packages of src/editor are not installed");
        var wanted = LongRuns.Count(1_000, 100_000);
        using var oracle = Start(wanted);
        var complaints = oracle.StandardError.ReadToEndAsync();
        var compared = 0;
        while (await oracle.StandardOutput.ReadLineAsync() is { } line)
        {
            Compare(JsonDocument.Parse(line).RootElement, line);
            compared++;
        }

        await oracle.WaitForExitAsync();
        Assert.Equal("", await complaints);
        Assert.Equal(wanted, compared);
    }

    static void Compare(JsonElement theirs, string line)
    {
        var doc = Text(theirs, "doc");
        var a = Changes(theirs, "a");
        var b = Changes(theirs, "b");

        Assert.True(string.Equals(Text(theirs, "applied"), a.Apply(doc), StringComparison.Ordinal), line);
        Same(theirs, "a", a, line);
        Same(theirs, "composed", a.Compose(Changes(theirs, "next")), line);
        Same(theirs, "mapped", a.Map(b), line);
        Same(theirs, "mappedBefore", a.Map(b, before: true), line);
        foreach (var position in theirs.GetProperty("positions").EnumerateArray())
        {
            var at = position[0].GetInt32();
            Assert.True(position[1].GetInt32() == a.MapPosition(at), line);
            Assert.True(position[2].GetInt32() == a.MapPosition(at, forward: true), line);
        }
    }

    static void Same(JsonElement theirs, string name, ChangeSet ours, string line)
    {
        // Section by section, since one change can be written with different escapes.
        var expected = Changes(theirs, name);
        Assert.True(expected.Sections.SequenceEqual(ours.Sections), $"{name}: {ours} in {line}");
    }

    // Unit by unit: the framework's encoding would replace lone surrogates.
    static string Text(JsonElement theirs, string name)
    {
        var bytes = theirs.GetProperty(name).GetBytesFromBase64();
        return string.Create(bytes.Length / 2, bytes, static (text, from) =>
        {
            for (var i = 0; i < text.Length; i++) text[i] = (char)(from[2 * i] | (from[(2 * i) + 1] << 8));
        });
    }

    static ChangeSet Changes(JsonElement theirs, string name) => Json.Parsed(theirs.GetProperty(name).GetString()!);

    static Process Start(int count) => Process.Start(new ProcessStartInfo("node")
    {
        WorkingDirectory = Path.Combine(EditorFolder.Path, "test"),
        ArgumentList = { "changeset-oracle.mjs", count.ToString(CultureInfo.InvariantCulture), Seed.ToString(CultureInfo.InvariantCulture) },
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardOutputEncoding = Encoding.UTF8,
    })!;
}
