namespace Plumbline.Core.Sources;

enum HtmlPiece
{
    Text,
    Opening,
    Closing,
    Comment,
}

/// <summary>Walks through HTML once, from piece to piece; malformed markup is text. No nesting is kept, so none can be too deep.</summary>
sealed class HtmlScanner(string html)
{
    int _next;
    bool _quotesRunWild;

    public HtmlPiece Piece { get; private set; }

    public int Start { get; private set; }

    public int End => _next;

    /// <summary>Lower case; empty for text and comments.</summary>
    public string Name { get; private set; } = "";

    public ReadOnlySpan<char> Content => html.AsSpan(Start, _next - Start);

    public bool MoveNext()
    {
        if (_next >= html.Length)
            return false;
        Start = _next;
        Name = "";
        if (html[_next] == '<' && ReadMarkup())
            return true;
        var open = html.IndexOf('<', _next + 1);
        _next = open < 0 ? html.Length : open;
        Piece = HtmlPiece.Text;
        return true;
    }

    /// <summary>Past the end of an element whose content is no markup, such as a script.</summary>
    public void SkipRawContent(string name)
    {
        var end = html.IndexOf($"</{name}", _next, StringComparison.OrdinalIgnoreCase);
        var close = end < 0 ? -1 : html.IndexOf('>', end);
        _next = close < 0 ? html.Length : close + 1;
    }

    /// <summary>Makes this tag's first character text, and reads on behind it.</summary>
    public void TakeAsText()
    {
        _next = Start + 1;
        (Piece, Name) = (HtmlPiece.Text, "");
    }

    bool ReadMarkup()
    {
        if (html.AsSpan(_next).StartsWith("<!--"))
        {
            var close = html.IndexOf("-->", _next + 4, StringComparison.Ordinal);
            _next = close < 0 ? html.Length : close + 3;
            Piece = HtmlPiece.Comment;
            return true;
        }
        var at = _next + 1;
        var closing = at < html.Length && html[at] == '/';
        at += closing ? 1 : 0;
        if (at >= html.Length || !(char.IsAsciiLetter(html[at]) || (!closing && html[at] is '!' or '?')))
            return false;
        var nameAt = at;
        while (at < html.Length && (char.IsAsciiLetterOrDigit(html[at]) || html[at] is '!' or '-' or ':'))
            at++;
        if (TagEnd(at) is not { } end)
            return false;
        Name = html[nameAt..at].ToLowerInvariant();
        Piece = closing ? HtmlPiece.Closing : HtmlPiece.Opening;
        _next = end;
        return true;
    }

    // A '>' within quotes doesn't end a tag. Where a quote never closes, quotes stop counting for the rest,
    // or each later tag would be searched through to the end again.
    int? TagEnd(int at)
    {
        if (!_quotesRunWild)
        {
            for (var i = at; i < html.Length; i++)
            {
                if (html[i] == '>')
                    return i + 1;
                if (html[i] == '<')
                    return null;
                if (html[i] is not ('"' or '\''))
                    continue;
                var close = html.IndexOf(html[i], i + 1);
                if (close < 0)
                    break;
                i = close;
            }
            _quotesRunWild = true;
        }
        var end = html.AsSpan(at).IndexOfAny('<', '>');
        return end >= 0 && html[at + end] == '>' ? at + end + 1 : null;
    }
}
