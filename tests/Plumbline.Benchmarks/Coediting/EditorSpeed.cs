using System.Text.Json;
using Microsoft.Playwright;

namespace Plumbline.Benchmarks.Coediting;

/// <summary>The editor in a headless Chromium: how soon one can write in a long draft, and what a keystroke costs among many underlines.</summary>
static class EditorSpeed
{
    const int LongDraft = 200_000;

    // Typed as a person would, and into the state only, so that the page's own drawing is not in it twice.
    const string Dispatches =
        """
        () => {
          const view = document.querySelector('.cm-content').cmTile.view
          const times = []
          for (let i = 0; i < 200; i++) {
            const at = Math.floor(view.state.doc.length * (i + 0.5) / 200)
            const from = performance.now()
            view.dispatch({ changes: { from: at, insert: 'x' } })
            times.push(performance.now() - from)
          }
          times.sort((a, b) => a - b)
          return { median: times[100], p95: times[190] }
        }
        """;

    public static async Task MeasureAsync(OurServer ours, Verdict verdict)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"] });
        var context = await browser.NewContextAsync(new() { BaseURL = ours.Address });
        await context.AddCookiesAsync(ours.Cookie.Split("; ").Select(cookie => cookie.Split('=', 2)).Select(pair => new Cookie { Name = pair[0], Value = pair[1], Url = ours.Address }));
        var page = await context.NewPageAsync();

        var draft = await ours.DraftAsync("Long", Article.OfLength(LongDraft), CancellationToken.None);
        var opened = new List<double>();
        for (var run = 0; run < 5; run++) opened.Add(await OpenAsync(page, draft));
        // The first one fills the browser's cache and compiles; people open drafts many times.
        verdict.AtMost("milliseconds from opening a 200 KB draft to its first edit (median of 5)", opened.Order().ElementAt(2), 1_000);

        var flagged = await ours.DraftAsync("Flagged", string.Concat(Enumerable.Repeat("The regime was brazen.\n\n", 1_000)), CancellationToken.None);
        await OpenAsync(page, flagged);
        await page.WaitForFunctionAsync("() => Number(document.querySelector('[role=tab] .pl-count')?.textContent.replace(/\\D/g, '')) > 0");
        var dispatch = await page.EvaluateAsync<JsonElement>(Dispatches);
        verdict.AtMost("milliseconds a dispatch among 2,000 underlines (median)", dispatch.GetProperty("median").GetDouble(), 5);
        verdict.AtMost("milliseconds a dispatch among 2,000 underlines (p95)", dispatch.GetProperty("p95").GetDouble(), 5);
    }

    /// <summary>From asking for the page until the editor takes a key and shows it.</summary>
    static async Task<double> OpenAsync(IPage page, Guid draft)
    {
        await page.GotoAsync("/account");
        var from = System.Diagnostics.Stopwatch.GetTimestamp();
        await page.GotoAsync($"/drafts/{draft}", new() { WaitUntil = WaitUntilState.Commit });
        await page.Locator("[data-status=saved]").WaitForAsync();
        await page.Locator(".cm-content").FocusAsync();
        await page.Keyboard.PressAsync("x");
        await page.WaitForFunctionAsync("() => document.querySelector('.cm-line')?.textContent.startsWith('x')");
        return System.Diagnostics.Stopwatch.GetElapsedTime(from).TotalMilliseconds;
    }
}
