using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Features.Workbench.Authorship;

/// <summary>Authorship as editors get it over the hub.</summary>
sealed class AuthorshipDesk(AuthorshipReader reader) : IAuthorshipDesk
{
    public async Task<AuthorshipAnswer?> ReadAsync(Guid draftId, long version, CancellationToken cancellationToken)
    {
        if (await reader.ReadAsync(draftId, version, cancellationToken) is not { } authorship)
            return null;
        var index = authorship.Authors.Select((author, i) => (author.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i);
        return new(
            authorship.Version,
            [.. authorship.Authors.Select(author => new AuthorAnswer(author.Id, author.Name))],
            [.. authorship.Spans.SelectMany(span => new[] { span.Span.Length, index.GetValueOrDefault(span.Author, -1) })]);
    }
}
