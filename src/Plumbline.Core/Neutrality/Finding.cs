using System.Collections.Immutable;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality;

/// <summary>What the analyser says of one phrase now.</summary>
/// <param name="Span">Half-open, UTF-16 code units in the analysed text.</param>
/// <param name="Phrase">The text at <paramref name="Span"/>.</param>
/// <param name="Message">The reason in plain words, for the person who wrote the phrase.</param>
/// <param name="Suggestions">Replacements that can be applied as they stand; may be empty.</param>
/// <param name="Rule">Stable id of the rule that spoke, such as "reporting-verb.claimed".</param>
public sealed record Finding(
    TextSpan Span,
    Label Label,
    Severity Severity,
    Voice Voice,
    string Phrase,
    string Message,
    ImmutableArray<Suggestion> Suggestions,
    string Rule)
{
    public LabelFamily Family => Label.Family();

    /// <summary>How many of the independent sources use the phrase in their own voice; null where nobody counted.</summary>
    public Terms.TermCount? Usage { get; init; }

    /// <summary>Low only because so many sources use the phrase themselves.</summary>
    public bool IsLoweredByUsage { get; init; }

    /// <summary>The finding with its ranges moved by a number of UTF-16 code units.</summary>
    public Finding ShiftedBy(int offset) => offset == 0 ? this : this with
    {
        Span = Span.Shift(offset),
        Suggestions = Suggestions.IsEmpty ? Suggestions : [.. Suggestions.Select(s => s with { Span = s.Span.Shift(offset) })],
    };
}

/// <param name="Title">What a button says: "Write “said”".</param>
/// <param name="Span">What is replaced; may reach beyond the finding.</param>
/// <param name="Replacement">The new text; empty deletes.</param>
public sealed record Suggestion(string Title, TextSpan Span, string Replacement);
