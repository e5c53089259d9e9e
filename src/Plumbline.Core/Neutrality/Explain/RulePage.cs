namespace Plumbline.Core.Neutrality.Explain;

/// <summary>The help page of a rule.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="Markdown">The whole page: what is flagged, why, what is left alone, examples, and where the signal comes from.</param>
public sealed record RulePage(string Rule, string Summary, string Markdown);
