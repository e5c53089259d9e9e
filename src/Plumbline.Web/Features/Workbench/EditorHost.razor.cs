using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Features.Workbench;

public sealed partial class EditorHost
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    ElementReference host;
    IJSObjectReference? module;
    IJSObjectReference? editor;
    DotNetObjectReference<EditorHost>? self;

    [Parameter, EditorRequired] public Guid DraftId { get; set; }

    [Parameter, EditorRequired] public Guid PersonId { get; set; }

    /// <summary>What a screen reader calls the editor.</summary>
    [Parameter, EditorRequired] public string Label { get; set; } = "";

    [Parameter] public EventCallback<EditorStatus> StatusChanged { get; set; }

    [Parameter] public EventCallback<IReadOnlyList<EditorFinding>> FindingsChanged { get; set; }

    // The script owns everything below the host element: nothing here may be rendered again.
    protected override bool ShouldRender() => false;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        self = DotNetObjectReference.Create(this);
        module = await Js.InvokeAsync<IJSObjectReference>("import", "/js/editor.js");
        editor = await module.InvokeAsync<IJSObjectReference>("mount", host, new
        {
            hub = DraftHubExtensions.Path,
            draft = DraftId,
            person = PersonId,
            label = Label,
        }, self);
    }

    [JSInvokable]
    public Task OnStatus(string state, int pending, string detail) =>
        InvokeAsync(() => StatusChanged.InvokeAsync(new EditorStatus(state, pending, detail)));

    [JSInvokable]
    public Task OnFindings(string findings, long version)
    {
        var read = JsonSerializer.Deserialize<List<EditorFinding>>(findings, Json) ?? [];
        return InvokeAsync(() => FindingsChanged.InvokeAsync(read));
    }

    public async Task SelectAsync(int start, int end)
    {
        if (editor is not null)
            await editor.InvokeVoidAsync("select", start, end);
    }

    /// <returns>False when the text has changed there since the finding was made.</returns>
    public async Task<bool> ApplyAsync(EditorSuggestion suggestion) =>
        editor is not null && await editor.InvokeAsync<bool>("apply", suggestion);

    /// <returns>False when it stands nowhere in this window.</returns>
    public async Task<bool> ShowSuggestionAsync(Guid suggestion) =>
        editor is not null && await editor.InvokeAsync<bool>("showSuggestion", suggestion);

    /// <summary>Colours the text by who wrote it, or stops doing so.</summary>
    public async Task ShowAuthorsAsync(bool shown)
    {
        if (editor is not null)
            await editor.InvokeVoidAsync("showAuthors", shown);
    }

    /// <summary>The version of the text that stands in this window, without what is not yet saved.</summary>
    public async Task<long> VersionAsync() =>
        editor is null ? 0 : await editor.InvokeAsync<long>("version");

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (editor is not null)
            {
                await editor.InvokeVoidAsync("destroy");
                await editor.DisposeAsync();
            }
            if (module is not null)
                await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser has gone, and the editor with it.
        }
        self?.Dispose();
    }
}
