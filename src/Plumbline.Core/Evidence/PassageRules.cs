using System.Globalization;
using Plumbline.Core.Review;
using Plumbline.Core.Text;

namespace Plumbline.Core.Evidence;

/// <summary>What of a source can be cited in one piece.</summary>
public static class PassageRules
{
    /// <summary>UTF-16 code units.</summary>
    public const int MostCharacters = 2_000;

    /// <param name="span">Half-open, UTF-16 code units of the source's text.</param>
    /// <returns>Null when it can.</returns>
    public static Refusal? Refuse(string text, TextSpan span)
    {
        if (span.Start < 0 || span.End > text.Length || span.End < span.Start)
            return new Refusal.Invalid("That is not a range of the source’s text.");
        if (span.IsEmpty || string.IsNullOrWhiteSpace(span.Of(text)))
            return new Refusal.Invalid("Select the passage of the source that speaks to the draft.");
        if (CutsACharacter(text, span.Start) || CutsACharacter(text, span.End))
            return new Refusal.Invalid("The range cuts a character in two.");
        if (span.Length > MostCharacters)
        {
            return new Refusal.TooLarge(string.Create(
                CultureInfo.InvariantCulture,
                $"The passage has {span.Length:N0} characters; at most {MostCharacters:N0} can be cited in one piece. Select the sentences that matter, and link another passage for the rest."));
        }
        return CrossesATable(text, span)
            ? new Refusal.Invalid("The passage runs across a table. Select one row of the table, or the text before or behind it.")
            : null;
    }

    static bool CrossesATable(string text, TextSpan span)
    {
        var rows = 0;
        var others = 0;
        foreach (var line in LinesIn(text, span))
        {
            switch (MarkdownBlocks.KindOf(text.AsSpan(line.Start, line.Length)))
            {
                case BlockKind.TableRow:
                    rows++;
                    break;
                case not BlockKind.Blank:
                    others++;
                    break;
            }
        }
        return rows > 1 || (rows == 1 && others > 0);
    }

    /// <summary>Whole lines that the range touches.</summary>
    static IEnumerable<TextSpan> LinesIn(string text, TextSpan span)
    {
        for (var start = span.Start == 0 ? 0 : text.LastIndexOf('\n', span.Start - 1) + 1; start < span.End;)
        {
            var end = text.IndexOf('\n', start) is var newline and >= 0 ? newline : text.Length;
            yield return new TextSpan(start, end);
            start = end + 1;
        }
    }

    static bool CutsACharacter(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);
}
