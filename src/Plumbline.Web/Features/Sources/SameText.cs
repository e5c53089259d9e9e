using Plumbline.Data.Sources;

namespace Plumbline.Web.Features.Sources;

/// <summary>Notices that a text is here already: the same bytes, or the same words in another file or encoding.</summary>
static class SameText
{
    public static SameSource? Find(IQueryable<Source> sources, PreparedSource prepared) => sources
        .Where(s => s.OriginalHash == prepared.Hash || s.TextHash == prepared.TextHash)
        .OrderBy(s => s.AddedAt)
        .Select(s => new SameSource(s.Id, s.Title, s.AddedAt))
        .FirstOrDefault();
}

/// <summary>A source with the same text.</summary>
public sealed record SameSource(Guid Id, string Title, DateTimeOffset AddedAt);
