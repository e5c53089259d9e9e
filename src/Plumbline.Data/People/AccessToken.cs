namespace Plumbline.Data.People;

/// <summary>A personal access token of the API. Only its SHA-256 is kept.</summary>
public sealed class AccessToken
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid PersonId { get; init; }
    public required string Name { get; init; }

    /// <summary>Hexadecimal SHA-256 of the token.</summary>
    public required string Hash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? ExpiresAt { get; init; }
    public DateTimeOffset? RevokedAt { get; set; }
}
