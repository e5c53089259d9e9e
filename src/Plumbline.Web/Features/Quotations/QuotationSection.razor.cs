using System.Globalization;
using Microsoft.AspNetCore.Components;
using Plumbline.Core.Comparison.Quoting;
using Plumbline.Core.Review;
using Plumbline.Data.Changes;
using Plumbline.Data.Outbox;
using Plumbline.Web.Live.Feed;
using Plumbline.Web.Security;

namespace Plumbline.Web.Features.Quotations;

public sealed partial class QuotationSection(
    QuotationReader reader, RecordTranslation record, CheckTranslation check, AcceptQuotation accept, WithdrawQuotationNote withdraw,
    CallerAccessor callers, LiveFeed feed)
{
    readonly CancellationTokenSource gone = new();
    IDisposable? subscription;
    QuotationsView? view;
    Refusal? refusal;
    string? done;
    Func<Caller, Task<Outcome<QuotationStep>>>? undo;

    /// <summary>Where the quotations stand.</summary>
    [Parameter, EditorRequired] public QuotedText Text { get; set; } = default!;

    [Parameter, EditorRequired] public Guid EntryId { get; set; }

    /// <summary>What the button says that reads the text once more; null for a text that never changes.</summary>
    [Parameter] public string? LookAgain { get; set; }

    /// <summary>Shows a range of the text, half-open, in UTF-16 code units.</summary>
    [Parameter] public EventCallback<(int Start, int End)> OnSelect { get; set; }

    /// <summary>After something was said of a quotation here.</summary>
    [Parameter] public EventCallback OnChanged { get; set; }

    protected override Task OnInitializedAsync()
    {
        subscription = feed.Subscribe(e => e.EntryId == EntryId && e.Kind is LiveEventKind.Quotation or LiveEventKind.Source
            ? InvokeAsync(LoadAsync)
            : Task.CompletedTask);
        return Task.CompletedTask;
    }

    protected override Task OnParametersSetAsync() => view is null || Text != shown ? LoadAsync() : Task.CompletedTask;

    QuotedText? shown;

    async Task LoadAsync()
    {
        if (gone.IsCancellationRequested)
            return;
        shown = Text;
        if (await callers.ReadActorAsync(gone.Token) is not Outcome<Actor>.Done { Value: var actor })
        {
            refusal = new Refusal.NotSignedIn("Your sign-in has ended. Sign in again to see the quotations.");
            return;
        }
        switch (await reader.ReadAsync(actor, Text, gone.Token))
        {
            case Outcome<QuotationsView>.Done read:
                view = read.Value;
                break;
            case Outcome<QuotationsView>.Refused refused:
                refusal = refused.Why;
                break;
        }
        StateHasChanged();
    }

    Task TranslateAsync(QuotationView quotation, TranslationRequest request) => TryAsync(
        caller => record.RunAsync(caller, Text, quotation.Key, request, gone.Token),
        "Recorded. It reads “translated, unchecked” until somebody else has compared it with the original.",
        step => caller => withdraw.RunAsync(caller, Text, step.NoteId, step.Version, gone.Token));

    Task AcceptAsync(QuotationView quotation, string reason) => TryAsync(
        caller => accept.RunAsync(caller, Text, quotation.Key, quotation.Digest, reason, gone.Token),
        "It may stand as it is, until its words or the source's change.",
        step => caller => withdraw.RunAsync(caller, Text, step.NoteId, step.Version, gone.Token));

    Task CheckAsync(QuotationView quotation) => TryAsync(
        caller => check.RunAsync(caller, Text, quotation.Key, quotation.Note!.Id, quotation.Note.Version, gone.Token),
        "The translation is checked.",
        step => caller => check.TakeBackAsync(caller, Text, step.NoteId, step.Version, gone.Token));

    Task UncheckAsync(QuotationView quotation) => TryAsync(
        caller => check.TakeBackAsync(caller, Text, quotation.Note!.Id, quotation.Note.Version, gone.Token),
        "The translation is unchecked again.",
        step => caller => check.RunAsync(caller, Text, quotation.Key, step.NoteId, step.Version, gone.Token));

    Task WithdrawAsync(QuotationView quotation) => TryAsync(
        caller => withdraw.RunAsync(caller, Text, quotation.Note!.Id, quotation.Note.Version, gone.Token),
        "Taken back.",
        step => caller => withdraw.TakeBackAsync(caller, Text, step.NoteId, step.Version, gone.Token));

    Task UndoAsync() => undo is { } back ? TryAsync(back, "Undone.", _ => null) : Task.CompletedTask;

    async Task TryAsync(
        Func<Caller, Task<Outcome<QuotationStep>>> operation, string inWords, Func<QuotationStep, Func<Caller, Task<Outcome<QuotationStep>>>?> takeBack)
    {
        (done, undo) = (null, null);
        var outcome = await operation(await callers.GetCallerAsync());
        refusal = outcome.Match<Refusal?>(_ => null, why => why);
        if (outcome is Outcome<QuotationStep>.Done { Value: var step })
            (done, undo) = (inWords, takeBack(step));
        await LoadAsync();
        if (refusal is null)
            await OnChanged.InvokeAsync();
    }

    static string Summary(QuotationsView view)
    {
        var open = view.Open switch
        {
            0 => "Nothing is to be verified.",
            1 => "1 quotation is to be verified before approval.",
            var n => string.Create(CultureInfo.InvariantCulture, $"{n} quotations are to be verified before approval."),
        };
        return $"{open} Looked up in {(view.Sources == 1 ? "1 source" : string.Create(CultureInfo.InvariantCulture, $"{view.Sources} sources"))}.";
    }

    public async ValueTask DisposeAsync()
    {
        subscription?.Dispose();
        await gone.CancelAsync();
        gone.Dispose();
    }
}
