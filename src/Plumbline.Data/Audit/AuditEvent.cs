namespace Plumbline.Data.Audit;

/// <summary>Who did what and when. Append-only: a trigger refuses updates and deletions, and each row seals the one before it.</summary>
public sealed class AuditEvent
{
    /// <summary>Counts from 1 without a gap.</summary>
    public required long Sequence { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Null for the command line and the system itself.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>The name at that time.</summary>
    public required string ActorName { get; init; }

    /// <summary>What happened, as "submission.claimed".</summary>
    public required string Action { get; init; }

    public Guid? EntryId { get; init; }
    public required string SubjectKind { get; init; }
    public required Guid SubjectId { get; init; }

    /// <summary>JSON object with what the action needs to be understood later.</summary>
    public required string Detail { get; init; }

    /// <summary>Hexadecimal SHA-256 over this row and <see cref="PreviousHash"/>.</summary>
    public required string Hash { get; init; }

    public required string PreviousHash { get; init; }
}
