using Plumbline.Core.Neutrality;
using Plumbline.Core.Review;

namespace Plumbline.Data.Flags;

/// <summary>A finding that somebody acted on or that stands in a submitted revision, or a person's own.</summary>
public sealed class Flag : IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid EntryId { get; init; }

    /// <summary>The revision that <see cref="Anchor"/> counts in; it moves on as newer revisions are submitted.</summary>
    public required Guid RevisionId { get; set; }

    public required StoredAnchor Anchor { get; set; }
    public required Label Label { get; init; }
    public required Severity Severity { get; set; }
    public required string Rule { get; init; }
    public required string Message { get; init; }

    /// <summary>Null for a finding of the analyser.</summary>
    public Guid? RaisedBy { get; init; }

    public required string AnalyserVersion { get; init; }
    public required string HouseStyleVersion { get; init; }
    public required FlagState State { get; set; }
    public Guid? ConfirmedBy { get; set; }
    public DismissalReason? DismissalReason { get; set; }
    public string? DismissalNote { get; set; }
    public required DateTimeOffset RaisedAt { get; init; }
    public long Version { get; set; }

    public List<FlagEvent> Events { get; } = [];
}

/// <summary>One step in the life of a flag.</summary>
public sealed class FlagEvent
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid FlagId { get; init; }
    public required FlagState From { get; init; }
    public required FlagState To { get; init; }

    /// <summary>Null where the system moved it.</summary>
    public Guid? ActorId { get; init; }

    public required Guid RevisionId { get; init; }
    public string? Note { get; init; }
    public required DateTimeOffset At { get; init; }
}
