using Plumbline.Core.Neutrality;

namespace Plumbline.Data.Entries;

public sealed class EntryParty
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid EntryId { get; init; }
    public required int Ordinal { get; init; }
    public required string Name { get; init; }
    public List<string> Aliases { get; init; } = [];
    public List<string> Demonyms { get; init; } = [];
    public List<string> Metonyms { get; init; } = [];
    public List<string> People { get; init; } = [];

    /// <summary>First day on which the party existed; null when it has always been there.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, inclusive; null while it exists.</summary>
    public DateOnly? To { get; init; }

    public Party ToParty() => new(Name, [.. Aliases], [.. Demonyms], [.. Metonyms], [.. People], From, To);
}
