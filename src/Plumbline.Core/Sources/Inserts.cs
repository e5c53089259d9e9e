using System.Collections.Immutable;
using System.Text;
using Plumbline.Core.Text;

namespace Plumbline.Core.Sources;

/// <summary>
/// Gaps and editors' marks travel through the steps inside the lines, between code points that no text may hold,
/// so that lines can move or vanish without any bookkeeping of positions.
/// </summary>
static class Inserts
{
    const char Open = '\uFDD0';
    const char Close = '\uFDD1';
    const char MarkKind = 'M';

    /// <summary>What in a foreign text could be mistaken for ours.</summary>
    public static string Neutralise(string text) => text.Replace(Open, '\uFFFD').Replace(Close, '\uFFFD').Replace(WikitextLines.ListHead, '\uFFFD');

    public static string Gap(string name, GapKind kind) => $"{Open}{(char)('0' + (int)kind)}{name}{Close}";

    public static string Mark(string name) => $"{Open}{MarkKind}{name}{Close}";

    public static bool IsEdge(char c) => c is Open or Close;

    public static string Strip(ReadOnlySpan<char> text)
    {
        var kept = new StringBuilder(text.Length);
        var inside = false;
        foreach (var c in text)
        {
            if (IsEdge(c))
                inside = c == Open;
            else if (!inside)
                kept.Append(c);
        }
        return kept.ToString();
    }

    /// <summary>Writes the gaps out as visible markers and notes where everything came to stand.</summary>
    public static (string Text, ImmutableArray<Gap> Gaps, ImmutableArray<EditorialMark> Marks) Render(string text)
    {
        var rendered = new StringBuilder(text.Length);
        var gaps = ImmutableArray.CreateBuilder<Gap>();
        var marks = ImmutableArray.CreateBuilder<EditorialMark>();
        var at = 0;
        while (text.IndexOf(Open, at) is var open and >= 0)
        {
            var close = text.IndexOf(Close, open);
            rendered.Append(text, at, open - at);
            var name = text[(open + 2)..close];
            if (text[open + 1] == MarkKind)
            {
                marks.Add(new EditorialMark(rendered.Length, name));
            }
            else
            {
                var start = rendered.Length;
                rendered.Append(GapSigns.Opening).Append(name).Append(']');
                gaps.Add(new Gap(new TextSpan(start, rendered.Length), name, (GapKind)(text[open + 1] - '0')));
            }
            at = close + 1;
        }
        rendered.Append(text, at, text.Length - at);
        return (rendered.ToString(), gaps.ToImmutable(), marks.ToImmutable());
    }
}
