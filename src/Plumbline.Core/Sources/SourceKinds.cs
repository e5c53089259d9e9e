namespace Plumbline.Core.Sources;

/// <summary>Tells by how it reads what a text was written as.</summary>
public static class SourceKinds
{
    public static bool IsPage(string text) => text.Contains('<', StringComparison.Ordinal) && MarkupRemoval.IsPage(text);

    public static bool IsWikitext(string text) => WikitextSigns.In(text);
}
