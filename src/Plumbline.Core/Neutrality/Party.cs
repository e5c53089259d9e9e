using System.Collections.Immutable;

namespace Plumbline.Core.Neutrality;

/// <summary>One side of the dispute that an entry is about, with every name a text may use for it.</summary>
/// <param name="Metonyms">Capitals, palaces and headquarters that stand for the party.</param>
/// <param name="From">First day on which the party existed; null when it has always been there.</param>
/// <param name="To">Last day, inclusive.</param>
public sealed record Party(
    string Name,
    ImmutableArray<string> Aliases = default,
    ImmutableArray<string> Demonyms = default,
    ImmutableArray<string> Metonyms = default,
    ImmutableArray<string> People = default,
    DateOnly? From = null,
    DateOnly? To = null)
{
    public ImmutableArray<string> Aliases { get; init; } = Aliases.IsDefault ? [] : Aliases;
    public ImmutableArray<string> Demonyms { get; init; } = Demonyms.IsDefault ? [] : Demonyms;
    public ImmutableArray<string> Metonyms { get; init; } = Metonyms.IsDefault ? [] : Metonyms;
    public ImmutableArray<string> People { get; init; } = People.IsDefault ? [] : People;

    /// <summary>Two are equal when all their names are, in the same order, and their dates.</summary>
    public bool Equals(Party? other) => other is not null && Name == other.Name && From == other.From && To == other.To
        && Aliases.SequenceEqual(other.Aliases) && Demonyms.SequenceEqual(other.Demonyms)
        && Metonyms.SequenceEqual(other.Metonyms) && People.SequenceEqual(other.People);

    public override int GetHashCode() => HashCode.Combine(Name, From, To, Aliases.Length, Demonyms.Length, Metonyms.Length, People.Length);
}
