using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Plumbline.EndToEnd.Tests;

/// <summary>From a source text to a published entry, with three people signed in at once.</summary>
public sealed partial class StoryTests(BrowserFixture shared) : BrowserTest(shared)
{
    const string Draft =
        "The ferry company Norrow Lines and the island council of Ketterby disagree about the winter timetable.\n\n" +
        "In March clashes erupted at the pier and two dockers were injured. " +
        "Both sides blamed each other. The company claimed that the pier was unsafe, and some observers say that the so-called winter service was a pretext.\n\n" +
        "The harbour court found in May that the company had cancelled 41 of 60 sailings.";

    const string Judgment =
        "Harbour court, judgment of 12 May. The court finds that the company cancelled 41 of 60 sailings between November and March. " +
        "It finds further that a company foreman struck two dockers at the pier on 3 March.";

    [SkippableFact]
    public async Task ASourceBecomesAPublishedEntryWithTheSharedText()
    {
        var file = Repository.SharedSource("000_0956e866b6915ac2.txt");
        Skip.If(file is null, "../shared/sources is not here; the same story runs on the demo text.");
        await TellAsync("Norrow winter timetable", file, text: null);
    }

    [Fact]
    public Task ASourceBecomesAPublishedEntryWithATextOfOurOwn() =>
        TellAsync("Ketterby pier dispute", file: null,
            "Template:Infobox dispute\nFrom the Free Almanac\n\nThe pier at Ketterby is [12] about Template:Convert long and was closed twice.[a] Work on it began in spring.[13]");

    async Task TellAsync(string title, string? file, string? text)
    {
        var contributor = await fixture.SignInAsync("contributor");
        var reviewer = await fixture.SignInAsync("reviewer");
        var editor = await fixture.SignInAsync("editor");

        // The reviewer and the editor have their queues open before anything happens.
        await reviewer.GotoAsync("/queue?tab=unclaimed");
        await reviewer.GetByRole(AriaRole.Heading, new() { Name = "Queue" }).WaitForAsync();
        await Expect(reviewer.GetByText("Loading the queue…")).ToBeHiddenAsync();

        // Import, entry, sources.
        var mirror = $"Mirror text for {title}";
        var judgment = $"Harbour court for {title}";
        await contributor.ImportSourceAsync(file, text, mirror);
        await contributor.GetByRole(AriaRole.Link, new() { NameRegex = Removed() }).ClickAsync();
        await contributor.ExpectTextAsync("Remains of templates");
        await contributor.ImportSourceAsync(file: null, $"{Judgment} Filed for {title}.", judgment);
        await contributor.CreateEntryAsync(title, ("Norrow Lines", "Norrow crew", ""), ("Ketterby", "Ketterbyer, Ketterbyers", "Pier House"));
        await contributor.StartDraftAsync();
        var draftAddress = contributor.Url;
        await contributor.Button("Sources…").ClickAsync();
        await contributor.AttachAsync(mirror, "comparison only");
        await contributor.AttachAsync(judgment, "evidence");
        await contributor.Button("Close").ClickAsync();

        // Writing: findings stand in the list and under the words, with a reason on hover.
        await contributor.Editor().ClickAsync();
        await contributor.Keyboard.InsertTextAsync(Draft);
        var underlined = contributor.Locator(".cm-content .pl-flag", new() { HasText = "clashes erupted" });
        await Expect(underlined.First).ToBeVisibleAsync(new() { Timeout = 3000 });
        await Expect(contributor.GetByRole(AriaRole.Tab, new() { Name = "Findings" })).Not.ToContainTextAsync("Findings 0");
        await underlined.First.HoverAsync();
        await Expect(contributor.Locator(".cm-tooltip").First).ToBeVisibleAsync();
        await contributor.WaitForEditorAsync();

        // Submitting: it appears in the reviewer's queue without a reload.
        await contributor.Button("Submit…").ClickAsync();
        await contributor.GetByLabel("What is new, in one sentence").FillAsync($"First text on {title}.");
        await contributor.GetByRole(AriaRole.Radio, new() { Name = "No", Exact = true }).CheckAsync();
        await contributor.Button("Submit").ClickAsync();
        await contributor.GetByRole(AriaRole.Link, new() { Name = "Open the submission" }).WaitForAsync();
        await ShowNewIfAskedAsync(reviewer, title);

        // Reviewing.
        await reviewer.GetByRole(AriaRole.Link, new() { Name = title }).ClickAsync();
        await reviewer.Button("I have no conflict of interest").ClickAsync();
        await reviewer.Button("Claim this review").ClickAsync();
        await reviewer.ExpectTextAsync("You hold this review");
        var submissionAddress = reviewer.Url;
        await reviewer.SelectPassageAsync("the company had cancelled 41 of 60 sailings");
        await reviewer.GetByLabel("Comment", new() { Exact = true }).FillAsync("The judgment says between which months; add them.");
        await reviewer.Button("Comment").ClickAsync();
        await reviewer.ExpectTextAsync("The thread is open.");
        await reviewer.GetByRole(AriaRole.Tab, new() { Name = "Flags" }).ClickAsync();
        var flags = reviewer.Locator("[data-flag]");
        await flags.First.GetByRole(AriaRole.Button, new() { Name = "Confirm" }).ClickAsync();
        await reviewer.ExpectTextAsync("The flag is confirmed.");
        await DismissAllOpenAsync(reviewer);

        // The author may not decide, and is told why.
        await contributor.GotoAsync(submissionAddress);
        await contributor.GetByText("Why can't I approve?").ClickAsync();
        await Expect(contributor.Locator("details.why li").First).ToBeVisibleAsync();
        await Expect(contributor.Button("Approve…")).ToBeHiddenAsync();

        await reviewer.Button("Recommend…").ClickAsync();
        await reviewer.GetByRole(AriaRole.Radio, new() { Name = "Approve" }).CheckAsync();
        await reviewer.GetByLabel("Comment for the editor and the author").FillAsync("Sourced; one phrase to watch.");
        await reviewer.Button("Send the recommendation").ClickAsync();
        await reviewer.ExpectTextAsync("Your recommendation is on record.");

        // Deciding: the editor compares, sees what is in the way, settles it, approves and publishes.
        await editor.GotoAsync(submissionAddress);
        await editor.Button("I have no conflict of interest").ClickAsync();
        await editor.ExpectTextAsync("You can review this now.");
        await editor.GetByText("Compare with a source").ClickAsync();
        await editor.GetByRole(AriaRole.Link, new() { Name = judgment }).ClickAsync();
        await editor.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
        await editor.GotoAsync(submissionAddress);
        await editor.GetByRole(AriaRole.Tab, new() { Name = "Flags" }).ClickAsync();
        await DismissAllOpenAsync(editor);
        await editor.Button("Approve…").ClickAsync();
        await editor.Button("Approve").ClickAsync();
        await editor.ExpectTextAsync("It can be published now.");
        await editor.Button("Publish").ClickAsync();
        await editor.ExpectTextAsync("Visitors see this revision now.");

        // Reading.
        var visitor = await fixture.VisitAsync();
        await visitor.GotoAsync("/entries");
        await visitor.GetByRole(AriaRole.Link, new() { Name = title }).ClickAsync();
        await visitor.ExpectTextAsync("The harbour court found in May");
        await visitor.GetByRole(AriaRole.Link, new() { Name = "History" }).First.ClickAsync();
        await visitor.ExpectTextAsync($"First text on {title}.");

        // The draft goes on; a second revision gives the visitor a difference to look at.
        await contributor.GotoAsync(draftAddress);
        await contributor.WaitForEditorAsync();
        await contributor.Editor().ClickAsync();
        await contributor.Keyboard.PressAsync("Control+End");
        await contributor.Keyboard.InsertTextAsync(" The company did not appeal.");
        await contributor.WaitForEditorAsync();
        await contributor.Button("Submit…").ClickAsync();
        await contributor.GetByLabel("What is new, in one sentence").FillAsync($"Says on {title} that nobody appealed.");
        await contributor.Button("Submit").ClickAsync();
        await contributor.GetByRole(AriaRole.Link, new() { Name = "Open the submission" }).ClickAsync();
        await contributor.WaitForURLAsync(SubmissionAddress());
        var second = contributor.Url;
        await ReviewAndApproveAsync(reviewer, second);
        await editor.GotoAsync(second);
        await editor.GetByRole(AriaRole.Tab, new() { Name = "Flags" }).ClickAsync();
        await DismissAllOpenAsync(editor);
        await editor.Button("Approve…").ClickAsync();
        await editor.Button("Approve").ClickAsync();
        await editor.Button("Publish").ClickAsync();
        await editor.ExpectTextAsync("Visitors see this revision now.");
        await visitor.ReloadAsync();
        await visitor.GotoAsync(visitor.Url.Replace("/history", "/diff/1/2", StringComparison.Ordinal));
        await Expect(visitor.Locator("ins", new() { HasText = "did not appeal" })).ToBeVisibleAsync();

        // The audit log has it all.
        var admin = await fixture.SignInAsync("admin");
        foreach (var action in new[] { "submission.submitted", "submission.claimed", "flag.confirmed", "submission.approved", "submission.published" })
        {
            await admin.GotoAsync($"/audit?action={action}");
            await Expect(admin.GetByRole(AriaRole.Link, new() { Name = title }).First).ToBeVisibleAsync();
        }
    }

    static async Task ReviewAndApproveAsync(IPage reviewer, string submission)
    {
        await reviewer.GotoAsync(submission);
        await reviewer.Button("Claim this review").ClickAsync();
        await reviewer.Button("Recommend…").ClickAsync();
        await reviewer.GetByRole(AriaRole.Radio, new() { Name = "Approve" }).CheckAsync();
        await reviewer.GetByLabel("Comment for the editor and the author").FillAsync("One sentence, true.");
        await reviewer.Button("Send the recommendation").ClickAsync();
        await reviewer.ExpectTextAsync("Your recommendation is on record.");
    }

    static async Task ShowNewIfAskedAsync(IPage reviewer, string title)
    {
        // A list that has something on it asks before it grows; an empty one shows the newcomer at once.
        var link = reviewer.GetByRole(AriaRole.Link, new() { Name = title });
        var more = reviewer.GetByRole(AriaRole.Button, new() { NameRegex = NewItems() });
        await Expect(link.Or(more).First).ToBeVisibleAsync();
        if (await more.IsVisibleAsync())
            await more.ClickAsync();
        await Expect(link).ToBeVisibleAsync();
    }

    static async Task DismissAllOpenAsync(IPage page)
    {
        var dismiss = page.Locator("[data-flag]").GetByRole(AriaRole.Button, new() { NameRegex = Dismiss() });
        for (var left = await dismiss.CountAsync(); left > 0; left--)
        {
            await dismiss.First.ClickAsync();
            await page.GetByRole(AriaRole.Radio, new() { NameRegex = OfficialName() }).CheckAsync();
            await page.Button("Dismiss the flag").ClickAsync();
            await Expect(page.Button("Dismiss the flag")).ToBeHiddenAsync();
            await Expect(dismiss).ToHaveCountAsync(left - 1);
        }
    }

    [GeneratedRegex("^[0-9]+ new · show$")]
    private static partial Regex NewItems();

    [GeneratedRegex("/submissions/[0-9a-f-]+$")]
    private static partial Regex SubmissionAddress();

    [GeneratedRegex("^Removed")]
    private static partial Regex Removed();

    [GeneratedRegex("Dismiss…")]
    private static partial Regex Dismiss();

    [GeneratedRegex("official name")]
    private static partial Regex OfficialName();
}
