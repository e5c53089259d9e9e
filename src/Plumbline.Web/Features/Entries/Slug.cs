using System.Globalization;
using System.Text;

namespace Plumbline.Web.Features.Entries;

/// <summary>The part of an entry's address that names it: lower-case ASCII letters and digits, in groups joined by hyphens.</summary>
public static class Slug
{
    public const int MaxLength = 100;

    public const string Rule = "An address has lower-case letters a to z, digits and single hyphens between them, 100 at most.";

    /// <summary>Addresses below /entries that are pages of their own.</summary>
    static readonly string[] Reserved = ["new"];

    /// <summary>Letters that lose more than an accent on the way to ASCII.</summary>
    static readonly Dictionary<char, string> Spelled = new()
    {
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ø'] = "o",
        ['ł'] = "l",
        ['đ'] = "d",
        ['ð'] = "d",
        ['þ'] = "th",
        ['ı'] = "i",
    };

    public static bool IsValid(string slug) =>
        slug.Length is > 0 and <= MaxLength
        && slug.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && slug[0] != '-' && slug[^1] != '-' && !slug.Contains("--", StringComparison.Ordinal)
        && !Reserved.Contains(slug, StringComparer.Ordinal);

    /// <returns>Empty when nothing of the title can stand in an address.</returns>
    public static string Suggest(string title)
    {
        var slug = new StringBuilder();
        foreach (var c in title.Normalize(NormalizationForm.FormKD))
        {
            var lower = char.ToLowerInvariant(c);
            if (char.IsAsciiLetterOrDigit(lower))
                slug.Append(lower);
            else if (Spelled.TryGetValue(lower, out var spelled))
                slug.Append(spelled);
            else if (!IsPartOfAWord(c) && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        return slug.ToString(0, Math.Min(slug.Length, MaxLength)).Trim('-');
    }

    static bool IsPartOfAWord(char c) =>
        c is '\'' or '’' || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
