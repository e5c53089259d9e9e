using Plumbline.Core.Review;

namespace Plumbline.Data.Submissions;

/// <summary>A revision on its way through review.</summary>
public sealed class Submission : IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid EntryId { get; init; }
    public required Guid DraftId { get; init; }
    public required Guid OwnerId { get; set; }
    public required SubmissionState State { get; set; }

    /// <summary>The revision under review now; earlier ones stand in <see cref="Rounds"/>.</summary>
    public required Guid RevisionId { get; set; }

    public required string Summary { get; set; }
    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>When it came into its state: the start of somebody's turn.</summary>
    public required DateTimeOffset StateSince { get; set; }

    public Guid? ClaimedBy { get; set; }
    public DateTimeOffset? ClaimExpiresAt { get; set; }

    /// <summary>Approved against the rules by one editor in an emergency.</summary>
    public bool BreakGlass { get; set; }

    public DateTimeOffset? ReReviewDueAt { get; set; }
    public long Version { get; set; }

    public List<SubmissionRound> Rounds { get; } = [];
    public List<Recommendation> Recommendations { get; } = [];
    public List<Decision> Decisions { get; } = [];
}

/// <summary>One revision that was put up for review.</summary>
public sealed class SubmissionRound
{
    public required Guid SubmissionId { get; init; }

    /// <summary>Counts from 1.</summary>
    public required int Number { get; init; }

    public required Guid RevisionId { get; init; }
    public required string Summary { get; init; }
    public required DateTimeOffset SubmittedAt { get; init; }
}

public sealed class Recommendation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SubmissionId { get; init; }
    public required Guid RevisionId { get; init; }
    public required Guid ReviewerId { get; init; }
    public required Verdict Verdict { get; init; }
    public required string Comment { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>What an editor decided: the state that the submission went to, and why.</summary>
public sealed class Decision
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SubmissionId { get; init; }
    public required Guid RevisionId { get; init; }
    public required Guid EditorId { get; init; }
    public required SubmissionState To { get; init; }
    public required string Reason { get; init; }
    public required DateTimeOffset At { get; init; }
}
