using Microsoft.AspNetCore.Components;
using Plumbline.Core.Evidence;
using Plumbline.Web.Features.Evidence;
using Plumbline.Web.Features.Workbench.Writing;

namespace Plumbline.Web.Features.Workbench;

/// <summary>The page's part in evidence: marks in the editor, and what is selected in the two panes.</summary>
public sealed partial class DraftPage
{
    const string EvidenceMarks = "evidence";
    const string UncoveredMarks = "uncovered";

    /// <summary>Nobody wants the numbers to jump with every key.</summary>
    static readonly TimeSpan PauseInTyping = TimeSpan.FromSeconds(1);

    IDisposable? evidenceSubscription;
    SourcePane? sourcePane;
    EvidenceView? marked;
    CancellationTokenSource? typing;

    [Inject] EvidenceBoard Board { get; set; } = default!;

    [Inject] TimeProvider Time { get; set; } = default!;

    bool MayWrite => status.State is not ("read-only" or "opening" or "signed-out");

    Task LoadEvidenceAsync() => Board.LoadAsync(DraftId, gone.Token);

    async Task OnStatusAsync(EditorStatus now)
    {
        var opens = status.State is "opening" && now.State is not "opening";
        status = now;
        if (!opens)
            return;
        await LoadPinnedAsync();
        await OpenAskedThreadAsync();
        await OfferKeptFormsAsync();
    }

    async Task OnBoardChangedAsync()
    {
        if (Board.View is { } now && !ReferenceEquals(now, marked))
        {
            marked = now;
            await MarkAsync(now);
        }
        StateHasChanged();
    }

    async Task MarkAsync(EvidenceView now)
    {
        if (editor is null)
            return;
        var shown = await editor.SetMarksAsync(EvidenceMarks, now.Version, [
            .. now.Links.Where(l => !l.IsOrphan).Select(l => new EditorMark(
                l.Id.ToString(), l.Place!.Value.Start, l.Place.Value.End, $"{l.Kind.InWords()}: {l.SourceTitle}", l.Kind == EvidenceKind.Supports ? null : l.Kind.InWords())),
        ]);
        if (shown)
            await editor.SetSpansAsync(UncoveredMarks, now.Version, "no evidence yet", now.Draft.Uncovered);
        // Too much was typed meanwhile: what is read now is newer.
        else
            await LoadEvidenceAsync();
    }

    Task OnFindingsAsync(EditorFindings now)
    {
        findings = now;
        return OnCheckedAsync();
    }

    /// <summary>The text has changed and was read, whether or not anything else is found in it.</summary>
    async Task OnCheckedAsync()
    {
        readings++;
        if (typing is not null)
            await typing.CancelAsync();
        using var pause = typing = CancellationTokenSource.CreateLinkedTokenSource(gone.Token);
        try
        {
            await Task.Delay(PauseInTyping, Time, pause.Token);
        }
        catch (OperationCanceledException)
        {
            // More was typed, or the page has gone; whoever comes later reads.
            return;
        }
        finally
        {
            if (ReferenceEquals(typing, pause))
                typing = null;
        }
        await LoadPinnedAsync();
    }

    async Task OnSelectionAsync(EditorRange range) => await Board.SelectAsync(range, await editor!.SelectionAsync(), gone.Token);

    async Task OnMarkAsync(EditorMarkOpened mark)
    {
        if (mark.Kind == ThreadMarks)
        {
            await OpenThreadAsync(mark);
            return;
        }
        if (mark.Kind != EvidenceMarks || !Guid.TryParse(mark.Id, out var id))
            return;
        (rail, pane) = ("evidence", mark.ByKey ? "rail" : pane);
        await Board.OpenAsync(id);
    }

    async Task ShowLinkAsync(LinkView link)
    {
        pane = "draft";
        await editor!.ShowMarkAsync(EvidenceMarks, link.Id.ToString());
    }

    /// <summary>Sources that are not attached to the entry cannot be shown beside it.</summary>
    async Task ShowCopiedAsync((Guid Source, Core.Text.TextSpan Passage) copied)
    {
        if (view is not { } shown || !shown.Sources.Any(source => source.Id == copied.Source))
            return;
        beside = BesideTheDraft.SourcesTab;
        await sourcePane!.ShowAsync(copied.Source, copied.Passage);
    }

    async Task ShowPassageAsync(LinkView link)
    {
        (pane, beside) = ("source", BesideTheDraft.SourcesTab);
        if (link is { SourceId: { } source, Passage: { } passage })
            await sourcePane!.ShowAsync(source, passage);
    }
}
