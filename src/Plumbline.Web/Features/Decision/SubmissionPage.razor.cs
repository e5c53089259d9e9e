using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Plumbline.Core.Neutrality;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Claims;
using Plumbline.Core.Review.Flags;
using Plumbline.Core.Text;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Annotations;
using Plumbline.Web.Features.Flags;
using Plumbline.Web.Features.ReviewQueue;
using Plumbline.Web.Features.Shared.AnchoredText;
using Plumbline.Web.Features.Shared.Comparison;
using Plumbline.Web.Features.Shared.Submissions;
using Plumbline.Web.Features.Workbench;
using Plumbline.Web.Live.Feed;
using Plumbline.Web.Security;

namespace Plumbline.Web.Features.Decision;

public sealed partial class SubmissionPage(
    SubmissionQuery query, DecisionRequirements requirements, CallerAccessor callers, LiveFeed feed, TimeProvider time, IJSRuntime js,
    ClaimReview claimReview, ReleaseClaim releaseClaim, Recommend recommend, RequestChanges requestChanges, DeclareConflict declareConflict,
    Decide decide, PublishRevision publishRevision, Unpublish unpublish, WithdrawSubmission withdraw, AbandonSubmission abandon, ApproveByBreakGlass breakGlass,
    ConfirmFlag confirmFlag, DismissFlag dismissFlag, Annotate annotate, ReplyToThread replyToThread, ResolveThread resolveThread, ReopenThread reopenThread)
{
    readonly CancellationTokenSource gone = new();
    IDisposable? subscription;
    IJSObjectReference? keys;
    DotNetObjectReference<SubmissionPage>? self;
    AnnotatedText? textPane;

    SubmissionView? view;
    DecisionAnswer? answer;
    IReadOnlyList<TextMark> marks = [];
    Refusal? loadRefusal;
    Refusal? refusal;
    string? done;
    int news;
    bool acting;

    string mode = "text";
    string rail = "flags";
    string pane = "text";
    string? current;
    Guid? dismissing;
    TextSpan? selected;
    DecisionKind? form;

    [Parameter] public Guid SubmissionId { get; set; }

    [SupplyParameterFromQuery(Name = "view")] string? OpenAt { get; set; }
    [SupplyParameterFromQuery(Name = ComparisonView.OnlyParameter)] string? Only { get; set; }
    [SupplyParameterFromQuery(Name = ComparisonView.LayoutParameter)] string? Layout { get; set; }
    [SupplyParameterFromQuery(Name = ComparisonView.IgnoreParameter)] string? Ignore { get; set; }

    TimeProvider Time => time;

    bool IsLate => view!.ShowsLateness && ServiceLevel.Of([new StateChange(view.State, view.RevisionId, view.StateSince)], time.GetUtcNow())?.Status == ServiceStatus.Overdue;

    string TurnInWords => Turns.Of(view!.State) switch
    {
        Turn.Contributor => view.IsOwner ? "Your turn" : $"{view.OwnerName}’s turn",
        Turn.Reviewers => view.HoldsClaim ? "Your turn" : "Reviewers’ turn",
        Turn.Editors => view.MayDecide ? "Your turn" : "Editors’ turn",
        _ => "Nobody’s turn",
    };

    protected override async Task OnInitializedAsync()
    {
        subscription = feed.Subscribe(e => InvokeAsync(() => Notice(e)));
        mode = OpenAt == "changes" ? "changes" : "text";
        await LoadAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        self = DotNetObjectReference.Create(this);
        var module = await js.InvokeAsync<IJSObjectReference>("import", "/js/review.js");
        keys = await module.InvokeAsync<IJSObjectReference>("watchKeys", self);
    }

    async Task LoadAsync()
    {
        var caller = await callers.GetCallerAsync();
        switch (await query.ReadAsync(caller, SubmissionId, gone.Token))
        {
            case Outcome<SubmissionView>.Refused refused:
                loadRefusal = refused.Why;
                return;
            case Outcome<SubmissionView>.Done read:
                view = read.Value;
                break;
        }
        answer = (await requirements.RunAsync(caller, SubmissionId, gone.Token)).Match(
            a => (DecisionAnswer?)a,
            why =>
            {
                loadRefusal = why;
                return null;
            });
        if (answer is null)
            view = null;
        else
        {
            await LoadEvidenceAsync(view!);
            // The longest lie undermost: what is pinned within a sentence of evidence can be clicked.
            marks = [.. EvidenceMarks, .. MarksOf(view!)];
        }
        news = 0;
    }

    void Notice(LiveEvent e)
    {
        // What this page did itself is part of the view already.
        if (view is null || e.EntryId != view.EntryId || e.Sequence <= view.LiveSequence || acting)
            return;
        news++;
        StateHasChanged();
    }

    static List<TextMark> MarksOf(SubmissionView view) =>
    [
        .. view.Threads.Where(t => !t.IsResolved && !t.TextIsGone).Select(t => new TextMark(t.Span, t.Id.ToString(), "pl-thread", $"Thread by {t.Author}")),
        .. view.Flags.Where(f => FlagRules.IsUnsettled(f.State) && !f.TextIsGone).Select(f => new TextMark(
            f.Span, f.Id.ToString(), $"pl-flag pl-{f.Label.Family().Name()} pl-{f.Severity.Name()}", $"{f.Label.Name()}: {f.Message}")),
    ];

    async Task ShowNewsAsync()
    {
        refusal = null;
        done = null;
        await LoadAsync();
    }

    /// <summary>Does something once, shows what came of it, and loads what is new; a refusal keeps what was typed.</summary>
    async Task<bool> TryAsync<T>(Func<Caller, CancellationToken, Task<Outcome<T>>> operation, string inWords)
    {
        if (acting)
            return false;
        acting = true;
        (refusal, done) = (null, null);
        try
        {
            var outcome = await operation(await callers.GetCallerAsync(), gone.Token);
            if (outcome is Outcome<T>.Refused refused)
            {
                refusal = refused.Why;
                return false;
            }
            done = inWords;
            await LoadAsync();
            return true;
        }
        finally
        {
            acting = false;
        }
    }

    Guid Seen => view!.RevisionId;

    Task ActAsync(string what)
    {
        (form, refusal, done) = (null, null, null);
        switch (what)
        {
            case "claim":
                return TryAsync((caller, c) => claimReview.RunAsync(caller, SubmissionId, Seen, c), "You hold this review for the next 30 minutes; working on it renews the claim.");
            case "release":
                return TryAsync((caller, c) => releaseClaim.RunAsync(caller, SubmissionId, Seen, null, c), "The claim is released; your notes are kept.");
            case "publish":
                return TryAsync((caller, c) => publishRevision.RunAsync(caller, SubmissionId, Seen, c), "Published. Visitors see this revision now.");
            default:
                form = what switch
                {
                    "recommend" => DecisionKind.Recommend,
                    "request-changes" => DecisionKind.RequestChanges,
                    "approve" => DecisionKind.Approve,
                    "reject" => DecisionKind.Reject,
                    "send-back" => DecisionKind.SendBack,
                    "another-review" => DecisionKind.AskForAnotherReview,
                    "break-glass" => DecisionKind.BreakGlass,
                    "unpublish" => DecisionKind.Unpublish,
                    "withdraw" => DecisionKind.Withdraw,
                    "abandon" => DecisionKind.Abandon,
                    _ => throw new ArgumentOutOfRangeException(nameof(what), what, message: null),
                };
                return Task.CompletedTask;
        }
    }

    async Task SubmitFormAsync(DecisionForm.Filled filled)
    {
        var words = filled.Words;
        var worked = await (filled.Kind switch
        {
            DecisionKind.Recommend => TryAsync((caller, c) => recommend.RunAsync(caller, SubmissionId, Seen, filled.Verdict ?? Verdict.Approve, words, c), "Your recommendation is on record."),
            DecisionKind.RequestChanges => TryAsync((caller, c) => requestChanges.RunAsync(caller, SubmissionId, Seen, words, c), "Changes are requested."),
            DecisionKind.Approve => TryAsync((caller, c) => decide.ApproveAsync(caller, SubmissionId, Seen, words, c), "Approved. It can be published now."),
            DecisionKind.Reject => TryAsync((caller, c) => decide.RejectAsync(caller, SubmissionId, Seen, filled.Category, words, c), "Rejected."),
            DecisionKind.SendBack => TryAsync((caller, c) => decide.SendBackAsync(caller, SubmissionId, Seen, words, c), "Sent back to its author."),
            DecisionKind.AskForAnotherReview => TryAsync((caller, c) => decide.AskForAnotherReviewAsync(caller, SubmissionId, Seen, words, c), "It waits for another review."),
            DecisionKind.BreakGlass => TryAsync((caller, c) => breakGlass.RunAsync(caller, SubmissionId, Seen, words, c), "Approved by break-glass; a re-review is due within seven days."),
            DecisionKind.Unpublish => TryAsync((caller, c) => unpublish.RunAsync(caller, SubmissionId, Seen, words, c), "Unpublished. Visitors no longer see it."),
            DecisionKind.Withdraw => TryAsync((caller, c) => withdraw.RunAsync(caller, SubmissionId, Seen, words, c), "Withdrawn. The draft goes on."),
            DecisionKind.Abandon => TryAsync((caller, c) => abandon.RunAsync(caller, SubmissionId, Seen, words, c), "Abandoned."),
            _ => throw new ArgumentOutOfRangeException(nameof(filled), filled.Kind, message: null),
        });
        if (worked)
            form = null;
    }

    Task AnswerConflictAsync((bool HasConflict, string Note) given) => TryAsync(
        (caller, c) => declareConflict.RunAsync(caller, view!.EntryId, given.HasConflict, string.IsNullOrWhiteSpace(given.Note) ? null : given.Note.Trim(), c),
        given.HasConflict ? "Noted; others review this one. You may still read it." : "Noted. You can review this now.");

    Task ConfirmAsync(FlagView flag) => TryAsync((caller, c) => confirmFlag.RunAsync(caller, flag.Id, flag.RevisionId, null, c), "The flag is confirmed.");

    async Task DismissAsync((FlagView Flag, DismissForm.Dismissal Dismissal) given)
    {
        var (flag, dismissal) = given;
        if (await TryAsync((caller, c) => dismissFlag.RunAsync(caller, flag.Id, flag.RevisionId, dismissal.Reason, dismissal.Note, dismissal.Link, c), "The flag is dismissed."))
            dismissing = null;
    }

    async Task AnnotateAsync(CommentForm.NewComment comment)
    {
        var span = selected!.Value;
        if (await TryAsync((caller, c) => annotate.RunAsync(caller, Seen, span, comment.Body, comment.Blocking, comment.Ground, c), "The thread is open."))
            (selected, rail) = (null, "threads");
    }

    Task ReplyAsync((ThreadView Thread, string Body) given) =>
        TryAsync((caller, c) => replyToThread.RunAsync(caller, given.Thread.Id, given.Body, c), "Replied.");

    Task ResolveAsync(ThreadView thread) => TryAsync((caller, c) => resolveThread.RunAsync(caller, thread.Id, thread.RevisionId, c), "The thread is resolved.");

    Task ReopenAsync(ThreadView thread) => TryAsync((caller, c) => reopenThread.RunAsync(caller, thread.Id, thread.RevisionId, c), "The thread is open again.");

    void SelectPassage(TextSpan? passage)
    {
        selected = passage;
        if (passage is not null)
            rail = "threads";
    }

    async Task ChooseAsync(string id)
    {
        (current, mode) = (id, "text");
        StateHasChanged();
        rail = view!.Threads.Any(t => t.Id.ToString() == id) ? "threads"
            : evidence?.Links.Any(l => l.Id.ToString() == id) == true ? "evidence" : "flags";
        if (textPane is not null)
            await textPane.RevealAsync(id);
    }

    [JSInvokable]
    public Task OnKey(string key, string? flag) => InvokeAsync(async () =>
    {
        if (key == "c" && selected is not null)
            (rail, pane) = ("threads", "rail");
        var about = view?.Flags.FirstOrDefault(f => f.Id.ToString() == flag);
        if (about is not null && view!.MayActOnFlags)
        {
            if (key == "y")
                await ConfirmAsync(about);
            else if (key == "d")
                dismissing = about.Id;
        }
        StateHasChanged();
    });

    public async ValueTask DisposeAsync()
    {
        subscription?.Dispose();
        await gone.CancelAsync();
        gone.Dispose();
        try
        {
            if (keys is not null)
            {
                await keys.InvokeVoidAsync("destroy");
                await keys.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser has gone, and its listeners with it.
        }
        self?.Dispose();
    }
}
