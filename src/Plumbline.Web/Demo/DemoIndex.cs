using Plumbline.Core.Evidence;
using Plumbline.Core.Review;
using Plumbline.Data.Sources;

namespace Plumbline.Web.Demo;

/// <summary>Content/index.json. People are named by their user names, times are before the first start.</summary>
sealed record DemoIndex(IReadOnlyList<DemoUser> Users, IReadOnlyList<DemoEntry> Entries, IReadOnlyList<DemoDraft> OtherDrafts);

sealed record DemoUser(string UserName, string DisplayName, Role Role);

/// <summary>A text on its way through review.</summary>
/// <param name="State">Where it stands when the server starts.</param>
record DemoDraft(
    string Slug, SubmissionState State, string Owner, string File, DemoTimes Times, DemoSubmission Submission,
    IReadOnlyList<DemoThread> Threads, DemoFlags Flags, IReadOnlyList<DemoRecommendation> Recommendations, DemoDecision? Decision)
{
    /// <summary>What was handed in first and sent back, as a difference to <see cref="File"/>.</summary>
    public DemoFirstRound? FirstRound { get; init; }

    public IReadOnlyList<DemoEvidence>? Evidence { get; init; }

    /// <summary>The editor's words on approving, where the last decision is another one.</summary>
    public string? Approval { get; init; }

    /// <summary>What others propose for the draft and nobody has decided on.</summary>
    public IReadOnlyList<DemoSuggestion> Suggestions { get; init; } = [];

    /// <summary>Figures that the first version gives although a source says otherwise.</summary>
    public IReadOnlyList<DemoFigure> Figures { get; init; } = [];
}

/// <param name="Chosen">The range that the text gives, as the ledger writes it.</param>
sealed record DemoFigure(string Chosen, string Reason, string By);

sealed record DemoSuggestion(string Find, string Put, string By, TimeSpan Made);

/// <param name="PreviousFile">The version published before, if there is one.</param>
/// <param name="PublishedFile">The same, where the text of this entry is not published yet.</param>
sealed record DemoEntry(
    string Slug, string Title, SubmissionState State, string Owner, string File, string? PreviousFile, string? PublishedFile, DemoFirst? First,
    IReadOnlyList<string> Parties, DemoTimes Times, DemoSubmission Submission,
    IReadOnlyList<DemoThread> Threads, DemoFlags Flags, IReadOnlyList<DemoRecommendation> Recommendations, DemoDecision? Decision)
    : DemoDraft(Slug, State, Owner, File, Times, Submission, Threads, Flags, Recommendations, Decision);

/// <summary>What was said of the first version, which went through without a hitch.</summary>
sealed record DemoFirst(string Summary, string Recommendation, string Reason);

sealed record DemoFirstRound(string Find, string Put, string RequestChanges);

sealed record DemoTimes(TimeSpan Begun, TimeSpan Submitted)
{
    public TimeSpan? Claimed { get; init; }
    public TimeSpan? SentBack { get; init; }
    public TimeSpan? Resubmitted { get; init; }
    public TimeSpan? ClaimedAgain { get; init; }
    public TimeSpan? Recommended { get; init; }
    public TimeSpan? Approved { get; init; }
    public TimeSpan? Decided { get; init; }
}

/// <param name="Quote">Words of the draft.</param>
/// <param name="Source">A source's file.</param>
sealed record DemoEvidence(string Quote, EvidenceKind Relation, string Source, string Passage);

sealed record DemoSubmission(string Summary, bool DeclaresConflictOfInterest);

/// <param name="Opened">Null: with the review.</param>
/// <param name="Pace">From one comment to the next; null for the usual pace.</param>
sealed record DemoThread(
    string Quote, string By, bool Blocking, DemoGround? Names, bool Resolved, IReadOnlyList<DemoComment> Comments,
    TimeSpan? Opened = null, TimeSpan? Pace = null);

/// <param name="Kind">"rule" or "source".</param>
/// <param name="Value">A rule's name, or a source's file.</param>
sealed record DemoGround(string Kind, string Value);

sealed record DemoComment(string By, string Text);

sealed record DemoFlags(IReadOnlyList<DemoFlag> Confirm, IReadOnlyList<DemoFlag> Dismiss);

/// <param name="RaisedByHand">By whom, where the analyser finds nothing.</param>
/// <param name="Saying">What is wrong, in the words of whoever raises it.</param>
/// <param name="ProposedOnly">The author asks for a dismissal and nobody has followed yet.</param>
sealed record DemoFlag(
    string Phrase, string Label, string By, DismissalReason? Reason, string Note, string? RaisedByHand,
    string? Saying = null, bool ProposedOnly = false);

sealed record DemoRecommendation(string By, Verdict Verdict, string Comment);

/// <param name="ReasonCategory">Of a rejection.</param>
sealed record DemoDecision(string By, DemoDecisionKind Kind, Core.Review.Submissions.RejectionCategory? ReasonCategory, string Reason);

enum DemoDecisionKind
{
    Approve,
    Publish,
    RequestChanges,
    Reject,
    Unpublish,
    Withdraw,
    Abandon,
}

/// <summary>Content/sources/index.json.</summary>
/// <param name="Use">Which entries it is attached to, and for what.</param>
sealed record DemoSource(
    string File, string Title, string Publisher, DateOnly Date, SourceReliability Reliability, string? AffiliatedParty, bool ComparisonOnly,
    IReadOnlyDictionary<string, string> Use);

/// <summary>Content/parties.json.</summary>
sealed record DemoParty(
    string Name, IReadOnlyList<string> Aliases, IReadOnlyList<string> Demonyms, IReadOnlyList<string> Metonyms, IReadOnlyList<string> People);
