using System.Diagnostics;
using Plumbline.Core.Sources;

namespace Plumbline.Core.Tests.Sources;

public sealed class MarkupRemovalSpecs
{
    const string Prose = "The Republic of Dorven closed the Emra bridge on 3 May, its ministry said in a statement.";

    static string Clean(string raw) => SourceCleaner.Clean(raw).Markdown;

    [Fact]
    public void ASavedPageBecomesItsText()
    {
        var cleaned = SourceCleaner.Clean($"""
            <!DOCTYPE html><html><head><title>Emra - Site</title><style>p > a {"{ color: red }"}</style></head>
            <body class="toc"><nav><ul><li>Home</li></ul></nav>
            <h1>Emra bridge</h1><p>{Prose}<sup class="reference"><a href="#n1">[1]</a></sup> Tolls &amp; fees
            followed.</p><script>alert("</p>")</script>
            <h2>Parties<span class="mw-editsection">[edit]</span></h2><ul><li>Dorven</li><li>Osmark</li></ul>
            <table class="infobox"><tr><td>Length<table><tr><td>x</td></tr></table></td><td>310 m</td></tr></table>
            <table><tr><th>Year</th><th>Tolls</th></tr><tr><td>2019</td><td>400</td></tr></table>
            </body></html>
            """);

        Assert.Equal(
            $"# Emra bridge\n\n{Prose}[^1] Tolls & fees followed.\n\n## Parties\n\n- Dorven\n- Osmark\n\n| Year | Tolls |\n|---|---|\n| 2019 | 400 |\n",
            cleaned.Markdown);
        Assert.Equal("Emra bridge", cleaned.Title);
        Assert.Contains(cleaned.Removals, r => r.Kind == RemovalKind.InfoboxDebris);
    }

    [Theory]
    [InlineData("<script>steal()</script>")]
    [InlineData("<SCRIPT src=x>steal()</SCRIPT >")]
    [InlineData("<img src=x onerror=\"steal()\">")]
    [InlineData("<style>p{}</style>")]
    [InlineData("<!-- steal() -->")]
    [InlineData("<iframe srcdoc='steal()'>steal()</iframe>")]
    public void ScriptsAndTagsLeaveAPlainTextWithoutATrace(string hostile)
    {
        var cleaned = SourceCleaner.Clean($"Before it. {hostile}After it.");

        Assert.Equal("Before it. After it.\n", cleaned.Markdown);
        Assert.Equal(RemovalKind.Markup, Assert.Single(cleaned.Removals).Kind);
    }

    [Fact]
    public void RemovalDoesNotPutANewTagTogether() =>
        Assert.DoesNotContain("<script", Clean("Before it. <scr<script></script>ipt>alert(1)</script> After it."), StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("Where a < b and c > d, the river is wide.")]
    [InlineData("The tag <ref> has no text, they say.")]
    [InlineData("An unfinished <a href=\"x, which is text.")]
    public void WhatIsNoTagIsText(string text) => Assert.Equal(text + "\n", Clean(text));

    [Theory]
    [InlineData("<div>", 100_000)]
    [InlineData("<a '", 100_000)]
    [InlineData("<a \">\" ", 100_000)]
    [InlineData("<!--", 100_000)]
    [InlineData("<script", 100_000)]
    [InlineData("<title>", 100_000)]
    [InlineData("[", 500_000)]
    [InlineData("[a", 300_000)]
    [InlineData("x:", 300_000)]
    [InlineData("Шаблон:", 100_000)]
    [InlineData("|", 500_000)]
    [InlineData("|\n\n\n", 100_000)]
    [InlineData("Cite error:", 60_000)]
    [InlineData("Файл:a.png ", 60_000)]
    [InlineData("A heading\n\n", 60_000)]
    [InlineData("References\n\n- item\n\n", 60_000)]
    public void HostileRepetitionCostsLinearTime(string piece, int times)
    {
        var text = string.Concat(Enumerable.Repeat(piece, times));
        var watch = Stopwatch.StartNew();

        SourceCleaner.Clean("<html>" + text);
        SourceCleaner.Clean(text);

        Assert.InRange(watch.ElapsedMilliseconds, 0, 60_000);
    }
}
