using System.Text;

namespace Plumbline.Core.Sources;

/// <summary>Reads the rows of an infobox table: a label and what stands beside it, or a heading over what stands under it.</summary>
sealed class InfoboxRows(List<InfoboxField> fields)
{
    const int LongestValue = 2000;

    readonly StringBuilder _cell = new();
    readonly List<string> _cells = [];
    string _heading = "";
    string _label = "";

    public void Write(string text)
    {
        if (_cell.Length < LongestValue)
            _cell.Append(text);
    }

    public void Tag(string name, bool opening)
    {
        switch (name)
        {
            case "td" when opening:
            case "tr" when opening:
                _cell.Clear();
                break;
            case "th" when opening:
                _cell.Clear();
                break;
            case "th":
                _label = Taken();
                break;
            case "td":
                if (Taken() is { Length: > 0 } value)
                    _cells.Add(value);
                break;
            case "tr":
                EndRow();
                break;
            case "br" or "li" or "p" or "div" or "hr" when _cell.Length > 0 && opening:
                _cell.Append("; ");
                break;
        }
    }

    void EndRow()
    {
        if (_cells.Count == 0 && _label.Length > 0)
            _heading = _label;
        else if (_cells.Count > 0)
            fields.Add(new InfoboxField(_label.Length > 0 ? _label : _heading, string.Join(" | ", _cells)));
        _cells.Clear();
        _label = "";
    }

    string Taken()
    {
        var text = string.Join(' ', _cell.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim(' ', ';');
        _cell.Clear();
        return text.Replace("; ;", ";", StringComparison.Ordinal);
    }
}
