using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Plumbline.Core.Text;

namespace Plumbline.Web.Features.Workbench;

public sealed partial class SourcePassages
{
    ElementReference host;
    IJSObjectReference? module;
    IJSObjectReference? reader;
    DotNetObjectReference<SourcePassages>? self;
    ImmutableArray<SourceLine> lines = [];
    string? cut;
    HashSet<int> used = [];

    /// <summary>The browser's part is there.</summary>
    public bool IsReady => reader is not null;

    [Parameter, EditorRequired] public string Text { get; set; } = "";

    [Parameter, EditorRequired] public string Label { get; set; } = "";

    /// <summary>Statements that no link uses, by where they start; null while that is not known.</summary>
    [Parameter] public ImmutableArray<TextSpan>? Unused { get; set; }

    /// <summary>A passage was selected; null when none is any more.</summary>
    [Parameter] public EventCallback<TextSpan?> Selected { get; set; }

    [Parameter] public EventCallback Ready { get; set; }

    /// <summary>Enter was pressed on it.</summary>
    [Parameter] public EventCallback Chosen { get; set; }

    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(cut, Text))
            (cut, lines) = (Text, SourceLine.Of(Text));
        var open = Unused?.Select(span => span.Start).ToHashSet();
        used = open is null ? [] : [.. lines.SelectMany(l => l.Runs).Select(r => r.Statement).OfType<TextSpan>().Select(s => s.Start).Where(start => !open.Contains(start))];
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        self = DotNetObjectReference.Create(this);
        module = await Js.InvokeAsync<IJSObjectReference>("import", "/js/passages.js");
        reader = await module.InvokeAsync<IJSObjectReference>("readPassages", host, self);
        await Ready.InvokeAsync();
    }

    [JSInvokable]
    public Task OnPassage(int start, int end)
    {
        // The browser is not trusted with offsets.
        var span = 0 <= start && start < end && end <= Text.Length ? new TextSpan(start, end) : (TextSpan?)null;
        return InvokeAsync(() => Selected.InvokeAsync(span));
    }

    [JSInvokable]
    public Task OnChosen() => InvokeAsync(() => Chosen.InvokeAsync());

    /// <summary>Shows and selects a passage.</summary>
    public async Task ShowAsync(TextSpan passage)
    {
        if (reader is not null)
            await reader.InvokeVoidAsync("show", passage.Start, passage.End);
    }

    /// <summary>Goes to the next statement that no link uses.</summary>
    public async Task WalkAsync()
    {
        if (reader is not null)
            await reader.InvokeVoidAsync("walk", 1);
    }

    static string Id(SourceRun run) => string.Create(CultureInfo.InvariantCulture, $"passage-{run.Span.Start}");

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (reader is not null)
            {
                await reader.InvokeVoidAsync("destroy");
                await reader.DisposeAsync();
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
