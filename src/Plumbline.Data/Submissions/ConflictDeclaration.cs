namespace Plumbline.Data.Submissions;

/// <summary>A person's answer to whether they have a conflict of interest in an entry.</summary>
public sealed class ConflictDeclaration
{
    public required Guid PersonId { get; init; }
    public required Guid EntryId { get; init; }
    public required bool HasConflict { get; set; }
    public string? Note { get; set; }
    public required DateTimeOffset At { get; set; }
}
