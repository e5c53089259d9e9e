using Plumbline.Core.Review;

namespace Plumbline.Data.People;

public sealed class RoleGrant
{
    public required Guid PersonId { get; init; }
    public required Role Role { get; init; }

    /// <summary>Null where the command line or the demo workspace granted it.</summary>
    public Guid? GrantedBy { get; init; }

    public required DateTimeOffset GrantedAt { get; init; }
}
