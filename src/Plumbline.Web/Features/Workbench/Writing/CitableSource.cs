namespace Plumbline.Web.Features.Workbench.Writing;

/// <summary>A source of the entry as the editor's list of citations shows it; citations.ts is the other side.</summary>
/// <param name="Note">The text of its footnote.</param>
/// <param name="Refusal">Why it cannot be cited; null when it can.</param>
public sealed record CitableSource(Guid Id, string Title, string? Publisher, string About, string? Address, string Note, string? Refusal);
