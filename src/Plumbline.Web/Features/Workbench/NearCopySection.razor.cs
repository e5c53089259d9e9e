using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Plumbline.Core.Comparison.NearCopies;
using Plumbline.Core.Review;
using Plumbline.Web.Features.Sources.NearCopies;

namespace Plumbline.Web.Features.Workbench;

public sealed partial class NearCopySection
{
    readonly CancellationTokenSource gone = new();
    NearCopyReport? report;
    Refusal? refusal;
    Guid? excluding;
    string reason = "";

    [Parameter, EditorRequired] public WorkbenchView Workbench { get; set; } = default!;

    /// <summary>Shows a range of the draft.</summary>
    [Parameter] public EventCallback<(int Start, int End)> OnSelect { get; set; }

    /// <summary>Shows a passage of a source beside the draft.</summary>
    [Parameter] public EventCallback<(Guid Source, Plumbline.Core.Text.TextSpan Passage)> OnShowSource { get; set; }

    ImmutableArray<(CopiedSource Source, CopiedRun Run)> Quotations =>
        [.. report!.Copies.Concat(report.Quoted).SelectMany(source => source.Overlap.Runs.Where(run => run.IsQuotedAndCited).Select(run => (source, run)))];

    protected override Task OnInitializedAsync() => SearchAsync();

    async Task SearchAsync()
    {
        refusal = null;
        if (await Drafts.CurrentTextAsync(Workbench.DraftId, gone.Token) is not { } draft)
        {
            refusal = new Refusal.NotFound("There is no such draft any more.");
            return;
        }
        var actor = await Callers.ReadActorOrVisitorAsync(gone.Token);
        var outcome = await Search.RunAsync(actor, Workbench.EntryId, draft.Text, gone.Token);
        (report, refusal) = outcome.Match<(NearCopyReport?, Refusal?)>(found => (found, null), why => (report, why));
    }

    Task ExcludeAsync() => excluding is { } source
        ? ChangeAsync(async () => await Exclusions.ExcludeAsync(await Callers.GetCallerAsync(), Workbench.EntryId, source, reason, gone.Token))
        : Task.CompletedTask;

    Task IncludeAsync(Guid source) =>
        ChangeAsync(async () => await Exclusions.IncludeAsync(await Callers.GetCallerAsync(), Workbench.EntryId, source, gone.Token));

    async Task ChangeAsync(Func<Task<Outcome<Guid>>> change)
    {
        // A refusal keeps the typed reason.
        if (await change() is Outcome<Guid>.Refused refused)
        {
            refusal = refused.Why;
            return;
        }
        excluding = null;
        await SearchAsync();
    }

    static string Chip(CopyLevel level) => level switch
    {
        CopyLevel.Suspected => "pl-wrong",
        CopyLevel.Possible => "pl-wait",
        _ => "",
    };

    static string Words(SourceOverlap overlap) => string.Create(CultureInfo.InvariantCulture, $"{overlap.Level switch
    {
        CopyLevel.Suspected => "suspected",
        CopyLevel.Possible => "possible",
        _ => "low",
    }} · {overlap.Score:f2}");

    public async ValueTask DisposeAsync()
    {
        await gone.CancelAsync();
        gone.Dispose();
    }
}
