using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Plumbline.Web.Features.Annotations;
using Plumbline.Web.Features.Workbench.Threads;

namespace Plumbline.Web.Features.Workbench;

/// <summary>The page's part in threads: marks in the editor, beginning one, and the way between a thread and its words.</summary>
public sealed partial class DraftPage
{
    const string ThreadMarks = "thread";

    IDisposable? threadSubscription;
    DraftThreads? markedThreads;
    IReadOnlyList<KeptForm>? keptForms;
    IReadOnlyCollection<string> keptReplies = [];

    /// <summary>A thread whose card is to be brought into view, and whether the focus goes with it.</summary>
    RevealedThread? revealed;

    [Inject] ThreadBoard Threads { get; set; } = default!;

    /// <summary>A thread that a notice leads to.</summary>
    [SupplyParameterFromQuery] public Guid? Thread { get; set; }

    Task LoadThreadsAsync() => Threads.LoadAsync(DraftId, gone.Token);

    /// <summary>Whatever is pinned in the text.</summary>
    async Task LoadPinnedAsync()
    {
        await LoadEvidenceAsync();
        await LoadThreadsAsync();
    }

    async Task OnThreadsChangedAsync()
    {
        if (Threads.View is { } now && !ReferenceEquals(now, markedThreads) && editor is not null)
        {
            markedThreads = now;
            // Where too much was typed meanwhile, what is read now is newer.
            if (!await editor.SetMarksAsync(ThreadMarks, now.Version, [.. now.All.Where(t => t.Place is not null && !t.Thread.IsResolved).Select(Mark)]))
                await LoadThreadsAsync();
        }
        StateHasChanged();
    }

    static EditorMark Mark(DraftThread thread) => new(
        thread.Id.ToString(), thread.Place!.Value.Start, thread.Place.Value.End,
        $"{(thread.Thread.Blocking ? "Blocking thread" : "Thread")} by {thread.Thread.Author}", thread.Thread.Blocking ? "blocking" : null);

    async Task BeginThreadAsync()
    {
        var words = editor is null ? null : await editor.SelectionAsync();
        (rail, pane) = ("threads", "rail");
        await Threads.BeginAsync(words);
    }

    Task OpenThreadAsync(EditorMarkOpened mark)
    {
        if (!Guid.TryParse(mark.Id, out var id))
            return Task.CompletedTask;
        (rail, pane) = ("threads", mark.ByKey ? "rail" : pane);
        revealed = new RevealedThread(id, mark.ByKey);
        return Threads.ChooseAsync(id, gone.Token);
    }

    Task OpenThreadAsync(Guid thread) => OpenThreadAsync(new EditorMarkOpened(ThreadMarks, thread.ToString(), ByKey: true));

    async Task OpenAskedThreadAsync()
    {
        if (Thread is { } asked && Threads.View?.All.Any(t => t.Id == asked) == true)
            await OpenThreadAsync(asked);
    }

    Task RevealThreadAsync(RevealedThread thread)
    {
        revealed = null;
        return editor?.ShowThreadCardAsync(thread.Id, thread.WithFocus) ?? Task.CompletedTask;
    }

    async Task ShowThreadAsync(DraftThread thread)
    {
        pane = "draft";
        await Threads.ChooseAsync(thread.Id, gone.Token);
        await editor!.ShowMarkAsync(ThreadMarks, thread.Id.ToString());
    }

    Task OnFormsKeptAsync(IReadOnlyList<KeptForm> forms)
    {
        keptForms = forms;
        return OfferKeptFormsAsync();
    }

    /// <summary>What was half typed when the page was lost is opened again, once the threads are there to hold it.</summary>
    async Task OfferKeptFormsAsync()
    {
        if (keptForms is not { } forms || Threads.View is not { } threads)
            return;
        keptForms = null;
        keptReplies = [.. threads.All.Select(t => t.Id.ToString()).Where(id => forms.Any(f => f.Key == $"reply:{id}"))];
        var begun = forms.FirstOrDefault(f => f.Key == $"thread-new:{DraftId}" && f.Fields.ContainsKey("body"));
        if (begun is null && keptReplies.Count == 0)
            return;
        rail = "threads";
        if (begun is not null)
            await Threads.BeginAsync(WordsIn(begun));
        StateHasChanged();
    }

    static EditorSelection? WordsIn(KeptForm form)
    {
        try
        {
            return form.Fields.TryGetValue("words", out var json) ? JsonSerializer.Deserialize<EditorSelection>(json, JsonSerializerOptions.Web) : null;
        }
        catch (JsonException)
        {
            // Somebody has tampered with their own browser's store: then it is about the whole, and they see so.
            return null;
        }
    }
}

public sealed record RevealedThread(Guid Id, bool WithFocus);
