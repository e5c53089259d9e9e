namespace Plumbline.Data.Changes;

/// <summary>Who asks for a change, by ids only; what they may do is read from the store at each change.</summary>
/// <param name="SignInId">The browser sign-in that must still hold.</param>
/// <param name="TokenId">The API token that must still hold.</param>
public sealed record Caller(Guid PersonId, Guid? SignInId = null, Guid? TokenId = null)
{
    public static Caller Anonymous { get; } = new(Guid.Empty);
}
