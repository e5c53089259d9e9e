using Plumbline.Core.Text;

namespace Plumbline.Core.Figures.Numbers;

/// <summary>The number that begins at a token, in digits or in words.</summary>
static class Numerals
{
    public static Numeral? Read(FigureText text, int at, int limit)
    {
        if (at >= limit || text.Lower(at).Length == 0)
            return null;
        return text.Tokens[at].Kind switch
        {
            TokenKind.Number => DigitNumerals.Read(text, at, limit),
            TokenKind.Word => WordNumerals.Read(text, at, limit),
            _ => null,
        };
    }
}
