using FsCheck;
using FsCheck.Fluent;
using Plumbline.Core.Tests.Neutrality.Swap;
using Plumbline.Core.Text;

namespace Plumbline.Core.Tests.Text.Markdown;

/// <summary>
/// The analyser blanks Markdown out in its own pass. What it reads as prose is what Markdig's tree has as text, letter by
/// letter, but for the differences listed here.
/// </summary>
public class MaskAgainstMarkdigTests
{
    static readonly string[] Inlines =
    [
        "The weir stood open", "the *old* mill", "a __broken__ gate", "a `code span` here", "``two ` ticks``", "[the deed](https://x.example/a_(b))", "[the deed](deed.md \"its title\")",
        "[the deed][deed]", "![a weir](w.png)", "<https://y.example/z>", "https://x.example/path?q=1", "a note[^1]", "it cost 3 < 4", "snake_case_word", "escaped \\*stars\\* and \\`ticks\\`",
        "\\[no link\\](here)", "salt &amp; flour &nbsp;", "<b>bold</b> and <i class=\"x\">thin</i>", "before <!-- a hidden word --> after", "“quoted words”", "it's the dockers' hall", "naïve café 🙂", "nested [*the* `x` deed](y.md)",
    ];

    static readonly string[] Blocks =
    [
        "# The {0}", "## {0} ##", "The weir\n=======", "{0}", "{0} and\n{0}", "{0}  \n{0}", "- {0}\n- {0}", "- {0}\n  {0}", "- {0}\n\n  {0}", "1. {0}\n2. {0}", "- {0}\n    - {0}", "* {0}\n+ {0}",
        "> {0}", "> {0}\n{0}", "> {0}\n>\n> - {0}", "```\ncode {0}\n```", "```cs\nvar weir = 1;\n\n// more\n```", "~~~\ncode\n```\n~~~", "````\ncode\n```\nstill code\n````", "```one line``` of code", "    indented code",
        "| name | place |\n|---|---|\n| {0} | {0} |", "| name | place |\n|:--|--:|\n| a | b |", "---", "***", "[deed]: https://x.example/deed", "[^1]: A note with {0}.", "<!-- a comment\n\nover two paragraphs -->",
        "<script>\nlet weir = 1;\n\nlet mill = 2;\n</script>", "<div>\n\n{0}\n\n</div>", "{0}\n# A heading at once", "{0}\n- a list at once", "{0}\n> quoted at once", "{0}\n```\ncode at once\n```",
    ];

    static readonly Gen<string> Inline =
        from parts in Gen.Elements(Inlines).ListOf() select parts.Count == 0 ? "mill" : string.Join(' ', parts.Take(4));

    static readonly Gen<string> Block = from block in Gen.Elements(Blocks) from inline in Inline select block.Replace("{0}", inline, StringComparison.Ordinal);

    /// <summary>What the links and notes name; without it their marks would be text.</summary>
    const string Definitions = "[deed]: https://x.example/deed\n\n[^1]: A note.";

    static readonly Gen<string> Texts = from blocks in Block.ListOf() from ending in Gen.Elements("\n", "\r\n") select string.Join("\n\n", blocks.Append(Definitions)).Replace("\n", ending, StringComparison.Ordinal);

    [Fact]
    public void MixturesAreReadAlike() =>
        Prop.ForAll(Texts.ToArbitrary(), text => Difference(text) is null ? true : throw new InvalidOperationException(Difference(text) + "\n----\n" + text))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20_261_125, 3));

    [SkippableFact]
    public void TheProjectsOwnDocumentsAreReadAlike() =>
        Assert.All(Documents(), file => Assert.Null(Difference(File.ReadAllText(file))));

    [SkippableFact]
    public void RealSourcesAreReadAlike() =>
        Assert.All(RealTexts.Files(), file => Assert.Null(Difference(File.ReadAllText(file))));

    static string? Difference(string text)
    {
        var expected = ProseByMarkdig.Of(text);
        var actual = new bool[text.Length];
        foreach (var block in Paragraphs.Of(text))
        {
            var masked = MarkdownMask.Of(text.AsSpan(block.Start, block.Length)).Text;
            for (var i = 0; i < masked.Length; i++)
                actual[block.Start + i] = masked[i] != ' ';
        }

        var at = Enumerable.Range(0, text.Length).FirstOrDefault(i => char.IsLetter(text[i]) && expected[i] is { } prose && prose != actual[i], -1);
        return at < 0 ? null : $"{(actual[at] ? "read, but no prose" : "prose, but not read")} at {at}: …{text[Math.Max(0, at - 60)..at]}⟦{text[at..Math.Min(text.Length, at + 40)]}⟧";
    }

    static IEnumerable<string> Documents()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "App.sln")))
            root = root.Parent;
        Skip.If(root is null, "Not run inside the repository.");
        return Directory.EnumerateFiles(Path.Combine(root!.FullName, "docs"), "*.md", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(root.FullName, "*.md"))
            .Concat(Directory.EnumerateFiles(Path.Combine(root.FullName, "src", "Plumbline.Core"), "*.md", SearchOption.AllDirectories).Where(file => !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal)));
    }
}
