namespace Plumbline.Cli;

/// <summary>Turns positions in a text into lines and columns, both counted from 1; columns in UTF-16 code units.</summary>
public sealed class LineIndex
{
    readonly List<int> starts = [0];

    public LineIndex(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                starts.Add(i + 1);
        }
    }

    public (int Line, int Column) At(int position)
    {
        var found = starts.BinarySearch(position);
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, position - starts[line] + 1);
    }
}
