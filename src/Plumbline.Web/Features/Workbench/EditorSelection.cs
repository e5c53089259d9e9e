using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Features.Workbench;

/// <summary>What is selected in the editor, without white space at its ends.</summary>
/// <param name="Start">UTF-16 code units at <paramref name="Version"/>; half-open with <paramref name="End"/>.</param>
/// <param name="Prefix">Up to 32 code units before it.</param>
/// <param name="Suffix">Up to 32 code units after it.</param>
/// <param name="Saved">False while words typed there are still on their way to the server.</param>
public sealed record EditorSelection(long Version, int Start, int End, string Quote, string Prefix, string Suffix, bool Saved)
{
    public DraftSelection ToDraftSelection() => new(Version, Start, End, Quote);
}
