using System.Collections.Immutable;

namespace Plumbline.Core.Neutrality.Names;

/// <summary>Where a name stands. Inside a quotation the name is the speaker's, and no rule speaks.</summary>
[Flags]
public enum NameContexts
{
    None = 0,
    Narration = 1,

    /// <summary>A heading, or the title of a work in emphasis.</summary>
    Title = 2,
    Quotation = 4,
}

/// <summary>A name that is right for a place or body.</summary>
/// <param name="From">First day of its period; null when it has always been the name.</param>
/// <param name="To">Last day, inclusive; null when it still is.</param>
/// <param name="Contexts">Where it is right.</param>
/// <param name="First">How it must be written where the place or body is first mentioned in narration; null for as it is.</param>
public sealed record RightName(string Name, DateOnly? From, DateOnly? To, NameContexts Contexts, string? First)
{
    internal YearRange Years => YearRange.Of(From, To);
}

/// <summary>What one place or body is called, and why.</summary>
/// <param name="Id">Stable; findings carry it as "name.{Id}".</param>
/// <param name="Subject">The place or body, as people speak of the rule.</param>
/// <param name="Reason">Shown with each breach.</param>
/// <param name="Avoided">Names in use that are right nowhere but in quotations.</param>
public sealed record NameRule(
    string Id, string Subject, string Reason, Severity Severity, ImmutableArray<RightName> Names, ImmutableArray<string> Avoided);
