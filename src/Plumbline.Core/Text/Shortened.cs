namespace Plumbline.Core.Text;

/// <summary>The beginning of a text that is too long to be shown.</summary>
public static class Shortened
{
    /// <param name="most">UTF-16 code units that are shown; no pair of surrogates is cut in two.</param>
    /// <returns>The text, or its beginning and an ellipsis.</returns>
    public static string To(string text, int most) => text.Length <= most
        ? text
        : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[most - 1]) ? most - 1 : most), "…");
}
