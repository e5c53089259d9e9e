namespace Plumbline.Web.Features.Workbench;

/// <summary>Something pinned in the draft's text, as the editor draws it. Offsets are UTF-16 code units, half-open; an empty range is a mere place.</summary>
/// <param name="Title">What it is, in words: tooltip, and what a screen reader hears.</param>
/// <param name="Tone">A variety of its kind that is drawn in a way of its own (see markTheme.ts).</param>
public sealed record EditorMark(string Id, int Start, int End, string Title, string? Tone = null);

public sealed record EditorMarkOpened(string Kind, string Id, bool ByKey);

/// <summary>A range of the draft at a version; empty for a mere cursor.</summary>
public sealed record EditorRange(long Version, int Start, int End);
