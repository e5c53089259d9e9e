using System.Collections.Frozen;
using Plumbline.Core.Neutrality.Patterns;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.Reading;

/// <summary>Tells English from other languages by its function words; short blocks get the benefit of the doubt.</summary>
static class English
{
    const int ShortestToJudge = 8;
    const int LongestToRead = 200;

    static readonly FrozenSet<string> FunctionWords = WordClasses.Get("function-words");

    public static bool IsLikely(Passage passage)
    {
        var (words, known, foreign) = (0, 0, 0);
        foreach (var token in passage.Tokens)
        {
            if (!token.IsWord)
                continue;
            words++;
            if (FunctionWords.Contains(token.Lower))
                known++;
            if (token.Lower.Length > 0 && token.Lower[0] > 0x24F)
                foreign++;
            if (words == LongestToRead)
                break;
        }

        if (foreign * 2 > words)
            return false;
        return words < ShortestToJudge || known * 10 >= words;
    }
}
