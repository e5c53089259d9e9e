namespace Plumbline.Data.Outbox;

/// <summary>Something changed, in ids only; written in the transaction of the change and read after it by the live feed.</summary>
public sealed class OutboxEvent
{
    /// <summary>Given by the store, rising.</summary>
    public long Sequence { get; init; }

    public required LiveEventKind Kind { get; init; }
    public Guid? EntryId { get; init; }
    public required Guid SubjectId { get; init; }
    public required DateTimeOffset At { get; init; }
}

public enum LiveEventKind
{
    Entry,
    Draft,
    Source,
    Submission,
    Flag,
    Annotation,

    /// <summary>A person's roles, suspension or conflicts of interest; the subject is the person.</summary>
    Person,

    /// <summary>A sign-in ended; the subject is the sign-in.</summary>
    SignIn,

    /// <summary>A passage linked to words of a draft; the subject is the link.</summary>
    Evidence,

    /// <summary>What was said of a quotation; the subject is the note.</summary>
    Quotation,
}
