using System.Security.Cryptography;
using System.Text;
using Plumbline.Core.Text;

namespace Plumbline.Core.Comparison;

/// <summary>Tells whether a section of a comparison is the one that somebody has looked at.</summary>
static class SectionHash
{
    // Neither occurs in a stored text.
    const char BetweenSides = '\u0001';
    const char BetweenRows = '\u0002';

    public static string Of(ReadOnlySpan<ComparisonRow> rows, string oldText, string newText)
    {
        var content = new StringBuilder();
        foreach (var row in rows)
        {
            Append(content, row.Old, oldText);
            content.Append(BetweenSides);
            Append(content, row.New, newText);
            content.Append(BetweenRows);
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString())));
    }

    static void Append(StringBuilder content, TextSpan? span, string text)
    {
        if (span is not { } range)
            return;
        foreach (var token in Tokens.Of(text, range))
            content.Append(text, token.Start, token.Length).Append(' ');
    }
}
