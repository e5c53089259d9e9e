namespace Plumbline.Web.Features.Shared.Drafts;

/// <summary>Drafts as they stand now, with what open editors have already had accepted.</summary>
public interface IDraftText
{
    /// <exception cref="KeyNotFoundException">There is no such draft; whoever asks has looked it up, with its rights, before.</exception>
    Task<DraftText> ReadAsync(Guid draftId, CancellationToken cancellation);
}

/// <param name="DocumentVersion">The number of changesets that the text holds.</param>
public sealed record DraftText(string Text, long DocumentVersion);
