using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Plumbline.Core.Review;
using Plumbline.Web.Tests.Features.Shared;

namespace Plumbline.Web.Tests.Features.Compare;

public sealed class ReviewedSectionTests : EntryStoryTests
{
    const string Old = "The toll was raised.\n\n# Talks\n\nBoth boards met at the lake twice.\n\n# Ferry\n\nA ferry runs four times a day.";
    const string New = "The toll was raised.\n\n# Talks\n\nBoth boards met at the lake once.\n\n# Ferry\n\nA ferry runs five times a day.";

    async Task<Guid> EntryAsync()
    {
        var entry = await Story.EntryAsync("toll", "The toll");
        await Story.PublishAsync(entry, await Story.RevisionAsync(entry, 1, Old, SubmissionState.Published));
        await Story.RevisionAsync(entry, 2, New, SubmissionState.Submitted);
        return entry;
    }

    static IReadOnlyList<IElement> Marks(IDocument page) => [.. page.QuerySelectorAll("form[data-reviewed] button")];

    static async Task<HttpStatusCode> MarkAsync(Browser browser, string address, int section, string reviewed = "true")
    {
        var page = await browser.OpenAsync(address);
        var form = (IHtmlFormElement)page.QuerySelectorAll("form[data-reviewed]")[section];
        using var answer = await browser.SubmitAsync(address, form, new() { ["reviewed"] = reviewed });
        return answer.StatusCode;
    }

    const string Address = "/compare?entry=toll&left=revision:1&right=revision:2";

    [Fact]
    public async Task AMarkStaysUntilItsSectionChanges()
    {
        var entry = await EntryAsync();
        using var browser = await Story.App.SignInAsync("edda");

        Assert.Equal(HttpStatusCode.Redirect, await MarkAsync(browser, Address, section: 0));

        var again = await browser.OpenAsync(Address);
        Assert.Equal(["true", "false"], Marks(again).Select(m => m.GetAttribute("aria-pressed")));
        Assert.Equal("1 of 2 changed sections reviewed", again.QuerySelector("[data-reviewed-count]")!.TextContent);

        await Story.RevisionAsync(entry, 3, New.Replace("five times", "six times", StringComparison.Ordinal), SubmissionState.Submitted);
        var other = await browser.OpenAsync("/compare?entry=toll&left=revision:1&right=revision:3");
        Assert.Equal(["true", "false"], Marks(other).Select(m => m.GetAttribute("aria-pressed")));

        await Story.RevisionAsync(entry, 4, New.Replace("once", "often", StringComparison.Ordinal), SubmissionState.Submitted);
        var changed = await browser.OpenAsync("/compare?entry=toll&left=revision:1&right=revision:4");
        Assert.Equal(["false", "false"], Marks(changed).Select(m => m.GetAttribute("aria-pressed")));
    }

    [Fact]
    public async Task AMarkIsTakenBack()
    {
        await EntryAsync();
        using var browser = await Story.App.SignInAsync("edda");
        await MarkAsync(browser, Address, section: 0);

        await MarkAsync(browser, Address, section: 0, reviewed: "false");

        Assert.All(Marks(await browser.OpenAsync(Address)), m => Assert.Equal("false", m.GetAttribute("aria-pressed")));
    }

    [Fact]
    public async Task MarksAreTheirOwnersAloneAndVisitorsHaveNone()
    {
        await EntryAsync();
        using var edda = await Story.App.SignInAsync("edda");
        await MarkAsync(edda, Address, section: 0);

        using var ilse = await Story.App.SignInAsync("ilse");
        Assert.All(Marks(await ilse.OpenAsync(Address)), m => Assert.Equal("false", m.GetAttribute("aria-pressed")));
        Assert.Empty(Marks(await Story.App.OpenBrowser().OpenAsync("/compare?entry=toll&left=published&right=revision:1")));
    }

    [Fact]
    public async Task WhatIsNoSectionIsRefusedAndAPageElsewhereIsNotGoneBackTo()
    {
        await EntryAsync();
        using var browser = await Story.App.SignInAsync("edda");
        var page = await browser.OpenAsync(Address);
        var form = (IHtmlFormElement)page.QuerySelector("form[data-reviewed]")!;

        using var bad = await browser.SubmitAsync(Address, form, new() { ["section"] = "../x", ["reviewed"] = "true" });
        using var away = await browser.SubmitAsync(Address, form, new() { ["back"] = "//elsewhere.example/", ["reviewed"] = "true" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, bad.StatusCode);
        Assert.Equal("/", away.Headers.Location!.ToString());
    }

    [Fact]
    public async Task WaysToReadStandInTheAddressAndKeepOneAnother()
    {
        await EntryAsync();
        using var browser = await Story.App.SignInAsync("edda");

        var page = await browser.OpenAsync(Address + "&layout=one&ignore=citations");

        Assert.Single(page.QuerySelectorAll("thead th"));
        Assert.Equal(["twice", "four"], page.QuerySelectorAll("tbody del").Select(d => d.TextContent));
        Assert.Equal(["once", "five"], page.QuerySelectorAll("tbody ins").Select(d => d.TextContent));
        var only = page.QuerySelectorAll("a[data-view]").Single(a => a.TextContent == "Show only changes");
        Assert.Equal(Address + "&only=changes&layout=one&ignore=citations", only.GetAttribute("href"));
    }
}
