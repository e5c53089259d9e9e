namespace Plumbline.Core.Figures.Infoboxes;

/// <summary>One cell of an infobox as a sentence.</summary>
/// <param name="Side">The column it stands in, by what the row of the parties has there; null where there are no columns.</param>
/// <param name="Claimant">Who is said to give it ("per Velden"); null where the infobox says so itself.</param>
readonly record struct InfoboxLine(string Text, string? Side, string? Claimant);
