namespace Plumbline.Core.Text;

/// <summary>
/// Finds quotations of every style in one pass: “…”, „…“, «…», »…«, ‹…›, ‘…’, "…" and '…', with apostrophes left alone.
/// </summary>
public static class Quotations
{
    /// <summary>
    /// The outermost quotations of one paragraph, in order. A double mark that is never closed quotes to the paragraph's
    /// end, and one that closes without having opened quotes from its beginning, as quotations over several paragraphs do.
    /// </summary>
    public static Quotation[] Of(ReadOnlySpan<char> text)
    {
        var found = new ReusedArray<Quotation>();
        Read(text, found);
        return found.Span.ToArray();
    }

    internal static void Read(ReadOnlySpan<char> text, ReusedArray<Quotation> found)
    {
        var single = new SingleQuotes(text);
        var nests = true;
        var at = 0;
        while (at < text.Length)
        {
            var end = text[at] switch
            {
                '"' => Straight(text, at, found),
                '“' => Paired(text, at, '“', '”', ref nests, found),
                '„' or '‟' => Low(text, at, found),
                '«' => Paired(text, at, '«', '»', ref nests, found),
                '»' when Opens(text, at) => Paired(text, at, '»', '«', ref nests, found),
                '‹' => Paired(text, at, '‹', '›', ref nests, found),
                '”' when found.Count == 0 => FromTheBeginning(at, found),
                '\'' or '‘' => single.Read(text, at, found),
                _ => at + 1,
            };
            at = end;
        }
    }

    static int Straight(ReadOnlySpan<char> text, int at, ReusedArray<Quotation> found)
    {
        if (!Opens(text, at))
            return found.Count == 0 && ClosesAQuotation(text, at) ? FromTheBeginning(at, found) : at + 1;

        var next = text[(at + 1)..].IndexOf('"');
        return Add(text, at, next < 0 ? -1 : at + 1 + next, found);
    }

    /// <summary>Straight marks that stand alone at the end of a sentence or before the speaker's name.</summary>
    static bool ClosesAQuotation(ReadOnlySpan<char> text, int at) =>
        at > 0 && (text[at - 1] is '.' or ',' or '!' or '?' or '…' || (at + 1 < text.Length && text[at + 1] is ',' or '.'));

    static int Paired(ReadOnlySpan<char> text, int at, char open, char close, ref bool nests, ReusedArray<Quotation> found)
    {
        var depth = 0;
        for (var i = at; nests && i < text.Length; i++)
        {
            if (text[i] == open)
                depth++;
            else if (text[i] == close && --depth == 0)
                return Add(text, at, i, found);
        }

        // Marks that do not balance: from here on the first closing one will do, so that no stretch is read twice over.
        nests = false;
        var first = text[at..].IndexOf(close);
        return Add(text, at, first < 0 ? -1 : at + first, found);
    }

    static int Low(ReadOnlySpan<char> text, int at, ReusedArray<Quotation> found)
    {
        var next = text[(at + 1)..].IndexOfAny('“', '”', '"');
        return Add(text, at, next < 0 ? -1 : at + 1 + next, found);
    }

    static int FromTheBeginning(int close, ReusedArray<Quotation> found)
    {
        found.Add(new Quotation(new TextSpan(0, close + 1), new TextSpan(0, close), IsClosed: false));
        return close + 1;
    }

    static int Add(ReadOnlySpan<char> text, int open, int close, ReusedArray<Quotation> found)
    {
        var isClosed = close >= 0;
        var end = isClosed ? close + 1 : text.Length;
        found.Add(new Quotation(new TextSpan(open, end), new TextSpan(open + 1, isClosed ? close : end), isClosed));
        return end;
    }

    internal static bool Opens(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1])
        && (at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or '—' or '–' or '-' or '/' or '"' or '“' or '\'' or '‘' or '…' or '*' or '_');
}
