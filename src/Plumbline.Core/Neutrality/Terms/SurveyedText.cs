namespace Plumbline.Core.Neutrality.Terms;

/// <summary>A source whose words are surveyed.</summary>
/// <param name="Affiliation">The party that it speaks for; null for an independent one.</param>
/// <param name="Origin">What it repeats: texts of one origin count once; null when it speaks for itself.</param>
public sealed record SurveyedText(string Name, string Text, string? Affiliation, string? Origin, DateOnly? Date);
