using Plumbline.Core.Neutrality.Patterns;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.Reading;

/// <summary>
/// Tells English from other languages by its function words. Capitalised words are left out, so that a list of names
/// is no foreign language, and blocks with few others get the benefit of the doubt. A headline or a note has few function
/// words, so in a short block the words that the lists know count as well.
/// </summary>
static class English
{
    const int ShortestToJudge = 12;
    const int LongestToRead = 200;
    const int LongestNote = 60;

    static readonly WordClass FunctionWords = WordClass.Named("function-words");

    public static bool IsLikely(Passage passage)
    {
        var (words, known, listed, foreign) = (0, 0, 0, 0);
        for (var i = 0; i < passage.Tokens.Length; i++)
        {
            var token = passage.Tokens[i];
            if (!token.IsWord)
                continue;
            if (FunctionWords.Contains(passage.Facts(i)))
                known++;
            if (!token.IsCapitalised)
            {
                words++;
                if (!ReferenceEquals(passage.Facts(i), WordFacts.None))
                    listed++;
            }

            if (token.Lower.Length > 0 && token.Lower[0] > 0x24F)
                foreign++;
            if (words == LongestToRead)
                break;
        }

        if (foreign > words / 2 && foreign > 2)
            return false;
        return words < ShortestToJudge || known * 10 >= words || (words <= LongestNote && listed * 3 >= words);
    }
}
