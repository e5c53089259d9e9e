using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Plumbline.Core.Text;

namespace Plumbline.Web.Features.Shared.AnchoredText;

public sealed partial class AnnotatedText
{
    ElementReference host;
    IJSObjectReference? module;
    IJSObjectReference? watcher;
    DotNetObjectReference<AnnotatedText>? self;

    [Parameter, EditorRequired] public string Text { get; set; } = "";

    [Parameter] public IReadOnlyList<TextMark> Marks { get; set; } = [];

    /// <summary>The id of the mark that stands for the passage or flag in question; drawn stronger.</summary>
    [Parameter] public string? Current { get; set; }

    /// <summary>The passage that is selected; null when none is.</summary>
    [Parameter] public EventCallback<TextSpan?> OnSelection { get; set; }

    [Parameter] public EventCallback<string> OnMarkClicked { get; set; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        self = DotNetObjectReference.Create(this);
        module = await Js.InvokeAsync<IJSObjectReference>("import", "/js/review.js");
        watcher = await module.InvokeAsync<IJSObjectReference>("watchSelection", host, self);
    }

    [JSInvokable]
    public Task OnSelected(Passage? passage)
    {
        // The browser is not trusted with offsets: a range outside the text is no selection.
        var span = passage is { Start: >= 0 } p && p.Start < p.End && p.End <= Text.Length ? new TextSpan(p.Start, p.End) : (TextSpan?)null;
        return InvokeAsync(() => OnSelection.InvokeAsync(span));
    }

    /// <summary>Scrolls a mark into view.</summary>
    public async Task RevealAsync(string id)
    {
        if (module is not null)
            await module.InvokeVoidAsync("reveal", host, id);
    }

    string? LineClass(TextSpan line) => Text.AsSpan(line.Start, line.Length) switch
    {
        ['#', ..] => "heading",
        ['>', ..] => "quote",
        ['-', ' ', ..] or ['*', ' ', ..] => "item",
        _ => null,
    };

    string Classes(MarkedRun run) =>
        string.Join(' ', run.Marks.Select(m => m.CssClass).Distinct(StringComparer.Ordinal)) + (run.Marks.Any(m => m.Id == Current) ? " current" : "");

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (watcher is not null)
            {
                await watcher.InvokeVoidAsync("destroy");
                await watcher.DisposeAsync();
            }
            if (module is not null)
                await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser has gone; so has what was to be cleaned up there.
        }
        self?.Dispose();
    }
}

/// <summary>A selection as the browser reports it: half-open, UTF-16 code units.</summary>
public sealed record Passage(int Start, int End);
