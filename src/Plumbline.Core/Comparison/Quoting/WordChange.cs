namespace Plumbline.Core.Comparison.Quoting;

/// <summary>Where a quotation leaves its source: one word put for another, added, or left out without a sign.</summary>
/// <param name="InDraft">Null where the quotation leaves the source's word out.</param>
/// <param name="InSource">Null where the quotation adds a word of its own.</param>
public sealed record WordChange(string? InDraft, string? InSource);
