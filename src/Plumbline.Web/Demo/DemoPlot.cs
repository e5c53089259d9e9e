using Plumbline.Data.Changes;

namespace Plumbline.Web.Demo;

/// <summary>Puts the way of each text through review on the timeline.</summary>
sealed class DemoPlot(
    Timeline timeline, DemoCast cast, DemoWriting writing, DemoReviewing reviewing, DemoThreads threads, DemoFlagging flagging, DemoSuggesting suggesting,
    DemoSettling settling, DemoEvidencing evidencing)
{
    static readonly TimeSpan TypingTakes = TimeSpan.FromMinutes(40);
    static readonly TimeSpan SettlingTakes = TimeSpan.FromMinutes(5);
    static readonly TimeSpan LinkingTakes = TimeSpan.FromMinutes(5);
    static readonly TimeSpan ReviewTakes = TimeSpan.FromMinutes(12);
    static readonly TimeSpan CommentPace = TimeSpan.FromMinutes(40);
    static readonly TimeSpan FlagPace = TimeSpan.FromSeconds(90);
    static readonly TimeSpan PublicationPace = TimeSpan.FromMinutes(20);

    Caller Reviewer => cast["reviewer"];

    Caller Editor => cast["editor"];

    public void TellEntry(DemoEntry entry)
    {
        var work = new DemoWork(entry.Slug);
        var owner = cast[entry.Owner];
        timeline.Add(entry.Times.Begun, c => writing.CreateEntryAsync(work, entry, owner, c));
        if (entry.First is { } first)
            TellFirstVersion(work, owner, entry, DemoContent.ReadText((entry.PreviousFile ?? entry.PublishedFile)!), first);
        TellReview(work, entry);
    }

    public void TellDraft(DemoDraft draft)
    {
        var work = new DemoWork(draft.Slug);
        timeline.Add(draft.Times.Begun, c => writing.StartDraftAsync(work, cast[draft.Owner], c));
        TellReview(work, draft);
    }

    void TellFirstVersion(DemoWork work, Caller owner, DemoEntry entry, string text, DemoFirst first)
    {
        var submitted = entry.Times.Begun - TimeSpan.FromHours(6);
        var claimed = submitted - TimeSpan.FromHours(15);
        var decided = claimed - TimeSpan.FromHours(20);
        timeline.Add(submitted + TypingTakes, c => writing.TypeAsync(work, owner, text, c));
        foreach (var figure in entry.Figures)
            timeline.Add(submitted + SettlingTakes, c => settling.SettleAsync(work, figure, cast[figure.By], c));
        timeline.Add(submitted, c => writing.SubmitAsync(work, owner, first.Summary, hasConflict: false, c));
        timeline.Add(claimed, c => reviewing.ClaimAsync(work, Reviewer, c));
        timeline.Add(claimed - ReviewTakes, c => reviewing.RecommendAsync(work, Reviewer, Core.Review.Verdict.Approve, first.Recommendation, c));
        TellPublication(work, decided, first.Reason);
    }

    void TellReview(DemoWork work, DemoDraft draft)
    {
        var owner = cast[draft.Owner];
        var times = draft.Times;
        var text = DemoContent.ReadText(draft.File);
        var firstText = draft.FirstRound is { } round ? text.Replace(round.Find, round.Put, StringComparison.Ordinal) : text;
        timeline.Add(times.Submitted + TypingTakes, c => writing.TypeAsync(work, owner, firstText, c));
        timeline.Add(times.Submitted, c => writing.SubmitAsync(work, owner, draft.Submission.Summary, draft.Submission.DeclaresConflictOfInterest, c));
        // Some words are there only since the second round.
        foreach (var evidence in draft.Evidence ?? [])
            timeline.Add((times.Resubmitted ?? times.Submitted) + LinkingTakes, c => evidencing.LinkAsync(work, evidence, owner, c));
        TellClaim(work, times.Claimed);
        TellThreads(work, draft);
        TellSecondRound(work, draft, owner, text);
        TellClaim(work, times.ClaimedAgain);
        TellFlags(work, draft);
        TellRecommendations(work, draft);
        TellDecision(work, draft, owner);
        foreach (var suggestion in draft.Suggestions)
            timeline.Add(suggestion.Made, c => suggesting.SuggestAsync(work, suggestion, cast[suggestion.By], c));
    }

    void TellClaim(DemoWork work, TimeSpan? claimed)
    {
        if (claimed is not { } ago)
            return;
        timeline.Add(ago, c => reviewing.ClaimAsync(work, Reviewer, c));
        // Whoever stops working on it loses the claim, as the server's own round would see to.
        foreach (var later in new[] { ago - TimeSpan.FromHours(1), ago - TimeSpan.FromHours(2) })
        {
            if (later > TimeSpan.Zero)
                timeline.Add(later, reviewing.ExpireClaimsAsync);
        }
    }

    void TellThreads(DemoWork work, DemoDraft draft)
    {
        var review = draft.Times.Claimed ?? draft.Times.Submitted;
        foreach (var (i, thread) in draft.Threads.Index())
        {
            var opened = thread.Opened ?? review - TimeSpan.FromMinutes(6) * (i + 1);
            var id = Guid.Empty;
            timeline.Add(opened, async c => id = await threads.OpenAsync(work, thread, cast[thread.By], c));
            var at = opened;
            foreach (var comment in thread.Comments.Skip(1))
            {
                at -= thread.Pace ?? CommentPace;
                timeline.Add(at, c => threads.ReplyAsync(id, cast[comment.By], comment.Text, c));
            }
            if (thread.Resolved)
                timeline.Add(at, c => threads.ResolveAsync(work, id, cast[thread.By], c));
        }
    }

    void TellSecondRound(DemoWork work, DemoDraft draft, Caller owner, string text)
    {
        if (draft is not { FirstRound: { } round, Times: { SentBack: { } sentBack, Resubmitted: { } resubmitted } })
            return;
        timeline.Add(sentBack + ReviewTakes, c => reviewing.ClaimAsync(work, Reviewer, c));
        timeline.Add(sentBack, c => reviewing.RequestChangesAsync(work, Reviewer, round.RequestChanges, c));
        timeline.Add(resubmitted + TypingTakes, c => writing.TypeAsync(work, owner, text, c));
        timeline.Add(resubmitted, c => writing.ResubmitAsync(work, owner, draft.Submission.Summary, c));
    }

    void TellFlags(DemoWork work, DemoDraft draft)
    {
        var times = draft.Times;
        var at = times.ClaimedAgain ?? (draft.FirstRound is null ? times.Claimed ?? times.Submitted : times.Recommended + ReviewTakes) ?? times.Submitted;
        foreach (var flag in draft.Flags.Confirm)
            timeline.Add(at -= FlagPace, c => flagging.ConfirmAsync(work, flag, cast[flag.By], RaiserOf(flag), c));
        foreach (var flag in draft.Flags.Dismiss)
        {
            timeline.Add(at -= FlagPace, c => flag.ProposedOnly
                ? flagging.ProposeDismissalAsync(work, flag, cast[flag.By], RaiserOf(flag), c)
                : flagging.DismissAsync(work, flag, cast[flag.By], RaiserOf(flag), c));
        }
    }

    Caller RaiserOf(DemoFlag flag) => cast[flag.RaisedByHand ?? "editor"];

    void TellRecommendations(DemoWork work, DemoDraft draft)
    {
        foreach (var given in draft.Recommendations)
        {
            var at = draft.Times.Recommended!.Value;
            timeline.Add(at + ReviewTakes, c => reviewing.ClaimAsync(work, cast[given.By], c));
            timeline.Add(at, c => reviewing.RecommendAsync(work, cast[given.By], given.Verdict, given.Comment, c));
        }
    }

    void TellDecision(DemoWork work, DemoDraft draft, Caller owner)
    {
        if (draft is not { Decision: { } decision, Times.Decided: { } decided })
            return;
        var by = cast[decision.By];
        switch (decision.Kind)
        {
            case DemoDecisionKind.Approve:
                timeline.Add(decided, c => reviewing.ApproveAsync(work, by, decision.Reason, c));
                break;
            case DemoDecisionKind.Publish:
                TellPublication(work, decided, decision.Reason);
                break;
            case DemoDecisionKind.RequestChanges:
                timeline.Add(decided, c => reviewing.SendBackAsync(work, by, decision.Reason, c));
                break;
            case DemoDecisionKind.Reject:
                timeline.Add(decided, c => reviewing.RejectAsync(work, by, decision, c));
                break;
            case DemoDecisionKind.Unpublish:
                TellPublication(work, draft.Times.Approved!.Value, draft.Approval!);
                timeline.Add(decided, c => reviewing.UnpublishAsync(work, by, decision.Reason, c));
                break;
            case DemoDecisionKind.Withdraw:
                timeline.Add(decided, c => writing.WithdrawAsync(work, owner, decision.Reason, c));
                break;
            case DemoDecisionKind.Abandon:
                timeline.Add(decided, c => writing.AbandonAsync(work, owner, decision.Reason, c));
                break;
        }
    }

    void TellPublication(DemoWork work, TimeSpan decided, string reason)
    {
        timeline.Add(decided, c => reviewing.ApproveAsync(work, Editor, reason, c));
        timeline.Add(decided - PublicationPace, c => reviewing.PublishAsync(work, Editor, c));
    }
}
