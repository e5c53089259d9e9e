using System.Collections.Frozen;

namespace Plumbline.Core.Sources;

/// <summary>
/// Two names run together where a template between them left nothing, not even its own name. It shows only
/// where both halves stand by themselves elsewhere in the text; a gap then parts them.
/// </summary>
static class GluedWords
{
    const int ShortestHalf = 4;
    const int TimesAlone = 2;

    public static void Apply(CleaningRun run)
    {
        var glued = run.Lines.SelectMany(line => Seams(line.Text)).ToList();
        if (glued.Count == 0)
            return;
        var alone = run.Lines.SelectMany(line => Words(line.Text))
            .CountBy(word => word, StringComparer.Ordinal)
            .Where(count => count.Value >= TimesAlone)
            .Select(count => count.Key)
            .ToFrozenSet(StringComparer.Ordinal);
        foreach (var line in run.Lines)
        {
            foreach (var (start, seam, end) in Seams(line.Text).Reverse())
            {
                var text = line.Text;
                if (alone.Contains(text[start..seam]) && alone.Contains(text[seam..end]))
                    line.Text = text.Insert(seam, Inserts.Gap("between two words", GapKind.Unknown));
            }
        }
    }

    // A capital behind a small letter, once in the word.
    static IEnumerable<(int Start, int Seam, int End)> Seams(string text)
    {
        foreach (var (start, end) in WordSpans(text))
        {
            var seam = -1;
            var seams = 0;
            for (var i = start + 1; i < end; i++)
            {
                if (char.IsUpper(text[i]) && char.IsLower(text[i - 1]))
                    (seam, seams) = (i, seams + 1);
            }
            if (seams == 1 && char.IsUpper(text[start]) && seam - start >= ShortestHalf && end - seam >= ShortestHalf)
                yield return (start, seam, end);
        }
    }

    static IEnumerable<string> Words(string text) => WordSpans(text).Select(word => text[word.Start..word.End]);

    static IEnumerable<(int Start, int End)> WordSpans(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetter(text[i]))
                start = start < 0 ? i : start;
            else if (start >= 0)
            {
                yield return (start, i);
                start = -1;
            }
        }
    }
}
