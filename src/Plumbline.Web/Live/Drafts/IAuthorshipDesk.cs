namespace Plumbline.Web.Live.Drafts;

/// <summary>Who wrote which part of a draft since the published version.</summary>
public interface IAuthorshipDesk
{
    /// <param name="version">One that is durable.</param>
    Task<AuthorshipAnswer?> ReadAsync(Guid draftId, long version, CancellationToken cancellationToken);
}

/// <param name="People">Who wrote most comes first.</param>
/// <param name="Spans">
/// Lengths in UTF-16 code units and indices of <paramref name="People"/> after one another, over the whole text; -1 for what
/// was published before.
/// </param>
public sealed record AuthorshipAnswer(long Version, IReadOnlyList<AuthorAnswer> People, IReadOnlyList<int> Spans);

public sealed record AuthorAnswer(Guid Id, string Name);
