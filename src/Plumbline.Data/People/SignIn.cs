namespace Plumbline.Data.People;

/// <summary>One browser's sign-in. The cookie carries its id; the store says whether it still holds.</summary>
public sealed class SignIn
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid PersonId { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public required DateTimeOffset ExpiresAt { get; set; }
    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>The browser's own description of itself, for the list of open sign-ins.</summary>
    public string? Browser { get; init; }
}
