using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Plumbline.Core.Text;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Features.Workbench;

public sealed partial class EditorHost
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    ElementReference host;
    IJSObjectReference? module;
    IJSObjectReference? editor;
    DotNetObjectReference<EditorHost>? self;

    /// <summary>Marks that came before the window.</summary>
    readonly Dictionary<string, Func<IJSObjectReference, ValueTask<bool>>> early = new(StringComparer.Ordinal);

    [Parameter, EditorRequired] public Guid DraftId { get; set; }

    [Parameter, EditorRequired] public Guid PersonId { get; set; }

    /// <summary>What a screen reader calls the editor.</summary>
    [Parameter, EditorRequired] public string Label { get; set; } = "";

    [Parameter] public EventCallback<EditorStatus> StatusChanged { get; set; }

    [Parameter] public EventCallback<EditorFindings> FindingsChanged { get; set; }

    /// <summary>A changed text was checked and the findings are the same.</summary>
    [Parameter] public EventCallback Checked { get; set; }

    /// <summary>A mark was clicked, or opened with a key.</summary>
    [Parameter] public EventCallback<EditorMarkOpened> MarkOpened { get; set; }

    /// <summary>The text has started afresh without its marks: place them anew and set them again.</summary>
    [Parameter] public EventCallback MarksLost { get; set; }

    /// <summary>Somebody goes to a place in the text from elsewhere, as from its headings.</summary>
    [Parameter] public EventCallback TextWanted { get; set; }

    /// <summary>Where the selection has come to rest.</summary>
    [Parameter] public EventCallback<EditorRange> SelectionChanged { get; set; }

    /// <summary>Somebody asks for a thread on what they have selected.</summary>
    [Parameter] public EventCallback ThreadAsked { get; set; }

    /// <summary>Forms of this tab that were half filled in when the page was lost.</summary>
    [Parameter] public EventCallback<IReadOnlyList<KeptForm>> FormsKept { get; set; }

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
            watchSelection = SelectionChanged.HasDelegate,
        }, self);
        foreach (var set in early.Values)
        {
            if (!await set(editor))
                await MarksLost.InvokeAsync();
        }
        early.Clear();
        if (FormsKept.HasDelegate && await module.InvokeAsync<KeptForm[]>("keptForms") is { Length: > 0 } kept)
            await FormsKept.InvokeAsync(kept);
    }

    [JSInvokable]
    public Task OnStatus(string state, int pending, string detail) =>
        InvokeAsync(() => StatusChanged.InvokeAsync(new EditorStatus(state, pending, detail)));

    [JSInvokable]
    public Task OnFindings(string findings, string? complaint)
    {
        var read = JsonSerializer.Deserialize<List<EditorFinding>>(findings, Json) ?? [];
        return InvokeAsync(() => FindingsChanged.InvokeAsync(new EditorFindings(read, complaint)));
    }

    [JSInvokable]
    public Task OnChecked() => InvokeAsync(() => Checked.InvokeAsync());

    [JSInvokable]
    public Task OnMark(string kind, string id, string manner) =>
        InvokeAsync(() => MarkOpened.InvokeAsync(new EditorMarkOpened(kind, id, manner == "key")));

    [JSInvokable]
    public Task OnThreadAsked() => InvokeAsync(() => ThreadAsked.InvokeAsync());

    [JSInvokable]
    public Task OnMarksLost() => InvokeAsync(() => MarksLost.InvokeAsync());

    [JSInvokable]
    public Task OnTextWanted() => InvokeAsync(() => TextWanted.InvokeAsync());

    [JSInvokable]
    public Task OnSelected(long version, int start, int end) =>
        InvokeAsync(() => SelectionChanged.InvokeAsync(new EditorRange(version, start, end)));

    /// <summary>Shows these marks of a kind in place of those before; offsets count at <paramref name="version"/>, as the server has placed them.</summary>
    /// <returns>False when that version is too old for the window to follow: place them again.</returns>
    public Task<bool> SetMarksAsync(string kind, long version, IReadOnlyList<EditorMark> marks) =>
        SetAsync(kind, window => window.InvokeAsync<bool>("setMarks", kind, version, marks));

    /// <summary>As <see cref="SetMarksAsync"/>, for marks that are all alike: of a long text there may be thousands.</summary>
    public Task<bool> SetSpansAsync(string kind, long version, string title, IEnumerable<TextSpan> spans)
    {
        int[] offsets = [.. spans.SelectMany(span => (int[])[span.Start, span.End])];
        return SetAsync(kind, window => window.InvokeAsync<bool>("setSpans", kind, version, title, offsets));
    }

    async Task<bool> SetAsync(string kind, Func<IJSObjectReference, ValueTask<bool>> set)
    {
        if (editor is not null)
            return await set(editor);
        early[kind] = set;
        return true;
    }

    /// <summary>Selects a mark's words, wherever they stand by now.</summary>
    /// <returns>False when they are gone.</returns>
    public async Task<bool> ShowMarkAsync(string kind, string id) =>
        editor is not null && await editor.InvokeAsync<bool>("showMark", kind, id);

    /// <summary>Brings a thread's card beside the text into view.</summary>
    public async Task ShowThreadCardAsync(Guid thread, bool focus)
    {
        if (module is not null)
            await module.InvokeVoidAsync("showThread", thread, focus);
    }

    /// <summary>Selects the next sentence that is marked as having no evidence.</summary>
    public async Task WalkUncoveredAsync()
    {
        if (editor is not null)
            await editor.InvokeAsync<bool>("walkUncovered");
    }

    /// <summary>What is selected; null until the draft is open.</summary>
    public async Task<EditorSelection?> SelectionAsync() =>
        editor is null ? null : await editor.InvokeAsync<EditorSelection?>("selection");

    public async Task SelectAsync(int start, int end)
    {
        if (editor is not null)
            await editor.InvokeVoidAsync("select", start, end);
    }

    /// <returns>False when its words have changed since.</returns>
    public async Task<bool> ShowFindingAsync(int finding) =>
        editor is not null && await editor.InvokeAsync<bool>("showFinding", finding);

    /// <returns>False when the text has changed there since the finding was made.</returns>
    public async Task<bool> ApplyAsync(int finding, string title) =>
        editor is not null && await editor.InvokeAsync<bool>("apply", finding, title);

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
