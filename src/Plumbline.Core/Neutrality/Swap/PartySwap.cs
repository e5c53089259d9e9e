using System.Collections.Immutable;
using System.Text;
using Plumbline.Core.Neutrality.Names;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.Swap;

/// <summary>
/// Exchanges every name of two parties throughout a text, quotations and headings included. Capitals, possessives and
/// "a" or "an" are fitted, so that only the names differ between the two texts.
/// </summary>
public sealed class PartySwap
{
    readonly NameFinder<(string Name, string Replacement)> names;

    public PartySwap(Party one, Party other) => names = new NameFinder<(string Name, string Replacement)>(NamePairs.Between(one, other).Select(pair => (pair.Name, pair)));

    public SwappedText Apply(string text)
    {
        var swapped = new StringBuilder(text.Length + 64);
        var exchanges = ImmutableArray.CreateBuilder<Exchange>();
        var copied = 0;
        foreach (var found in names.In(text))
        {
            var (old, replacement) = Fitted(text, found.Span, found.Value.Name, found.Value.Replacement);
            swapped.Append(text, copied, old.Start - copied);
            exchanges.Add(new Exchange(old, new TextSpan(swapped.Length, swapped.Length + replacement.Length)));
            swapped.Append(replacement);
            copied = old.End;
        }

        swapped.Append(text, copied, text.Length - copied);
        return new SwappedText(swapped.ToString(), exchanges.ToImmutable());
    }

    static (TextSpan Old, string Replacement) Fitted(string text, TextSpan name, string known, string replacement)
    {
        var old = name;
        if (NameShape.IsShouted(name.Of(text)) && !NameShape.IsShouted(known))
            replacement = replacement.ToUpperInvariant();
        else if (char.IsLower(replacement[0]) && BeginsASentence(text, name.Start))
            replacement = char.ToUpperInvariant(replacement[0]) + replacement[1..];

        if (IsBarePossessive(text, name.End) && replacement[^1] is not ('s' or 'S'))
            (old, replacement) = (old with { End = name.End + 1 }, replacement + text[name.End] + "s");

        var article = ArticleBefore(text, name.Start);
        if (article > 0 && IsVowel(text[name.Start]) != IsVowel(replacement[0]))
            (old, replacement) = (old with { Start = article }, (IsVowel(replacement[0]) ? "an" : "a") + text[(text.IndexOf(' ', article))..name.Start] + replacement);
        return (old, replacement);
    }

    /// <summary>"the Orlows' ships": after another name the apostrophe needs an s.</summary>
    static bool IsBarePossessive(string text, int at) =>
        at + 1 < text.Length && NameShape.IsApostrophe(text[at]) && text[at - 1] is 's' && text[at + 1] == ' ' && at + 2 < text.Length && char.IsLetter(text[at + 2]);

    static bool BeginsASentence(string text, int at)
    {
        var before = at - 1;
        while (before >= 0 && text[before] is ' ' or '"' or '“' or '*' or '_')
            before--;
        return before < 0 || text[before] is '.' or '!' or '?' or '\n' or '\r' or '#';
    }

    /// <summary>Where a lone "a" or "an" before a name begins; 0 if there is none. At the very start of a text it stays as it is.</summary>
    static int ArticleBefore(string text, int at)
    {
        var start = at >= 3 && text.AsSpan(at - 3, 3) is "an " ? at - 3 : at >= 2 && text.AsSpan(at - 2, 2) is "a " ? at - 2 : -1;
        return start > 0 && text[start - 1] is ' ' or '\n' or '(' or '“' or '"' ? start : 0;
    }

    static bool IsVowel(char c) => char.ToLowerInvariant(c) is 'a' or 'e' or 'i' or 'o' or 'u';
}
