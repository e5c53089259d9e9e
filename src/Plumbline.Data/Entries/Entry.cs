namespace Plumbline.Data.Entries;

/// <summary>A topic that the encyclopedia writes about, with the parties to its dispute.</summary>
public sealed class Entry : IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The address part, lower case ASCII letters, digits and hyphens; unique.</summary>
    public required string Slug { get; init; }

    public required string Title { get; set; }

    /// <summary><see cref="SearchKey"/> of the title.</summary>
    public required string TitleKey { get; set; }

    public Guid? PublishedRevisionId { get; set; }
    public DateTimeOffset? PublishedAt { get; set; }
    public required Guid CreatedBy { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public long Version { get; set; }

    public List<EntryParty> Parties { get; } = [];
}
