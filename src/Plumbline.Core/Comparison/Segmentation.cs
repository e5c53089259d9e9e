using System.Collections.Immutable;
using Plumbline.Core.Text;

namespace Plumbline.Core.Comparison;

/// <summary>
/// Paragraphs and sentences for aligning: every character that is not white space is in exactly one sentence.
/// A wrong cut costs little here, as long as both texts are cut alike.
/// </summary>
static class Segmentation
{
    const int ShortLine = 60;
    const int LongestAbbreviation = 4;

    static readonly ImmutableHashSet<string> Abbreviations = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "mr", "mrs", "ms", "dr", "gen", "col", "lt", "sgt", "capt", "maj", "st", "prof", "rev", "hon", "no", "vs", "cf", "etc", "eg", "ie", "ca", "sq", "mi", "fig", "vol", "pp", "jr", "sr");

    public static ImmutableArray<TextSpan> Paragraphs(string text)
    {
        var paragraphs = ImmutableArray.CreateBuilder<TextSpan>();
        var start = -1;
        var end = 0;
        for (var at = 0; at < text.Length;)
        {
            var lineEnd = text.IndexOf('\n', at) is var newline and >= 0 ? newline : text.Length;
            var line = text.AsSpan(at, lineEnd - at);
            if (line.IsWhiteSpace() || StartsBlock(line) || (start >= 0 && IsBreak(text.AsSpan(start, end - start), line)))
                Close();
            if (!line.IsWhiteSpace())
            {
                if (start < 0)
                    start = at + (line.Length - line.TrimStart().Length);
                end = at + line.TrimEnd().Length;
            }
            at = lineEnd + 1;
        }
        Close();
        return paragraphs.ToImmutable();

        void Close()
        {
            if (start >= 0)
                paragraphs.Add(new TextSpan(start, end));
            start = -1;
        }
    }

    public static IEnumerable<TextSpan> Sentences(string text, TextSpan paragraph)
    {
        var start = paragraph.Start;
        for (var i = start; i < paragraph.End; i++)
        {
            if (text[i] is not ('.' or '!' or '?' or '…' or '。' or '！' or '？'))
                continue;
            var end = AfterClosers(text, i + 1, paragraph.End);
            if (end < paragraph.End && !EndsSentence(text, start, i, end, paragraph.End))
                continue;
            yield return new TextSpan(start, end);
            start = end;
            while (start < paragraph.End && char.IsWhiteSpace(text[start]))
                start++;
            i = start - 1;
        }
        if (start < paragraph.End)
            yield return new TextSpan(start, paragraph.End);
    }

    static bool StartsBlock(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart();
        return text is ['#', ..] or ['-' or '*' or '•' or '+', ' ', ..] or ['|', ..] or ['>', ..];
    }

    // Within a block, a line that is short or ends a sentence is a paragraph of its own, unless the next runs on in small letters.
    static bool IsBreak(ReadOnlySpan<char> before, ReadOnlySpan<char> next)
    {
        var lastLine = before[(before.LastIndexOf('\n') + 1)..];
        var first = next.TrimStart()[0];
        return !char.IsLower(first) && (lastLine.Length < ShortLine || lastLine[^1] is '.' or '!' or '?' or ':' or ']');
    }

    static int AfterClosers(string text, int at, int limit)
    {
        while (at < limit)
        {
            if (text[at] is '.' or '!' or '?' or '…' or '"' or '”' or '’' or '\'' or '»' or ')' or ']')
                at++;
            else if (text[at] == '[' && text.IndexOf(']', at, Math.Min(8, limit - at)) is var close and >= 0)
                at = close + 1;
            else
                break;
        }
        return at;
    }

    static bool EndsSentence(string text, int start, int stop, int end, int limit)
    {
        if (text[stop] is '。' or '！' or '？')
            return true;
        if (!char.IsWhiteSpace(text[end]))
            return false;
        var next = end;
        while (next < limit && char.IsWhiteSpace(text[next]))
            next++;
        if (next < limit && char.IsLower(text[next]))
            return false;
        return text[stop] != '.' || end > stop + 1 || !IsAbbreviation(text.AsSpan(start, stop - start));
    }

    static bool IsAbbreviation(ReadOnlySpan<char> before)
    {
        var word = before[(before.LastIndexOfAny(" \n\t\u00A0(\"“") + 1)..];
        return (word.Length == 1 && char.IsUpper(word[0]))
            || (word.Length <= LongestAbbreviation && word.Length > 2 && word[^2] == '.')
            || Abbreviations.Contains(word.ToString());
    }
}
