using Plumbline.Core.Text;

namespace Plumbline.Web.Features.Sources;

/// <summary>Where pasted words stand in a text, whatever became of its white space on the way.</summary>
static class PassagePlaces
{
    /// <returns>Half-open spans, UTF-16; two at most, since more than one is one too many.</returns>
    public static IReadOnlyList<TextSpan> Of(string text, string words)
    {
        var parts = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var found = new List<TextSpan>();
        for (var at = text.IndexOf(parts[0], StringComparison.Ordinal); at >= 0 && found.Count < 2; at = text.IndexOf(parts[0], at + 1, StringComparison.Ordinal))
        {
            if (EndOf(text, at, parts) is { } end)
                found.Add(new TextSpan(at, end));
        }
        return found;
    }

    static int? EndOf(string text, int at, string[] parts)
    {
        foreach (var part in parts)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
            if (string.CompareOrdinal(text, at, part, 0, part.Length) != 0)
                return null;
            at += part.Length;
        }
        return at;
    }
}
