using System.Text;

namespace Plumbline.Core.Sources;

/// <summary>Writes text with a browser's idea of white space, and Markdown where tags ask for structure.</summary>
sealed class HtmlTextWriter
{
    readonly StringBuilder _text = new();
    // Of each list that is open: the number of its last item; -1 for one without numbers.
    readonly Stack<int> _lists = new();
    int _preformatted;
    int _tables;
    int _cells;
    int _rows;

    public void Write(string text)
    {
        if (_preformatted > 0)
        {
            _text.Append(text);
            return;
        }
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
                _text.Append(c);
            else if (_text.Length > 0 && !char.IsWhiteSpace(_text[^1]))
                _text.Append(' ');
        }
    }

    public void Tag(string name, bool opening)
    {
        if (string.Equals(name, "pre", StringComparison.Ordinal))
            _preformatted = Math.Max(0, _preformatted + (opening ? 1 : -1));
        switch (name)
        {
            case "br":
                LineBreak(_tables > 0 ? 0 : 1);
                break;
            case "table":
                LineBreak(2);
                _tables = Math.Max(0, _tables + (opening ? 1 : -1));
                _rows = 0;
                break;
            case "tr" when _tables == 1:
                Row(opening);
                break;
            case "td" or "th" when _tables == 1:
                Cell(opening);
                break;
            case "ol" or "ul":
                LineBreak(_tables > 0 ? 0 : 2);
                if (opening)
                    _lists.Push(string.Equals(name, "ol", StringComparison.Ordinal) ? 0 : -1);
                else
                    _lists.TryPop(out _);
                break;
            case "li":
                LineBreak(1);
                if (opening)
                    _text.Append(NextItem());
                break;
            case ['h', >= '1' and <= '6']:
                LineBreak(2);
                if (opening)
                    _text.Append('#', name[1] - '0').Append(' ');
                break;
            default:
                if (HtmlElements.Blocks.Contains(name))
                    LineBreak(_tables > 0 ? 0 : 2);
                break;
        }
    }

    public void Heading(string words)
    {
        Tag("h2", opening: true);
        Write(words);
        Tag("h2", opening: false);
    }

    public override string ToString() => _text.ToString();

    string NextItem()
    {
        if (!_lists.TryPeek(out var last) || last < 0)
            return "- ";
        _lists.Pop();
        _lists.Push(last + 1);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{last + 1}. ");
    }

    void Row(bool opening)
    {
        if (opening)
        {
            LineBreak(1);
            _cells = 0;
            return;
        }
        LineBreak(1);
        // Markdown knows a table by the rule under its first row.
        if (_cells > 0 && ++_rows == 1)
            _text.Append('|').Insert(_text.Length, "---|", _cells).Append('\n');
    }

    void Cell(bool opening)
    {
        if (opening)
        {
            _text.Append(_cells == 0 ? "| " : "");
            _cells++;
        }
        else
        {
            TrimSpaces();
            _text.Append(" | ");
        }
    }

    // Zero breaks, within a cell, still part words.
    void LineBreak(int breaks)
    {
        TrimSpaces();
        if (_text.Length == 0)
            return;
        if (breaks == 0)
        {
            _text.Append(' ');
            return;
        }
        var there = 0;
        while (there < _text.Length && _text[^(there + 1)] == '\n')
            there++;
        if (there < breaks)
            _text.Append('\n', breaks - there);
    }

    void TrimSpaces()
    {
        while (_text.Length > 0 && _text[^1] == ' ')
            _text.Length--;
    }
}
