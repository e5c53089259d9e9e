namespace Plumbline.Core.Sources;

/// <summary>Reads what is left of an infobox that an export flattened: headings, and the cells under or beside them.</summary>
static class FlattenedInfobox
{
    const int LongestHeading = 60;

    public static IEnumerable<InfoboxField> FieldsOf(IEnumerable<string> lines)
    {
        var heading = "";
        var says = "";
        var fresh = false;
        foreach (var line in lines)
        {
            var cells = line.Split('|').Select(cell => cell.Trim()).Where(cell => cell.Length > 0 && cell.AsSpan().IndexOfAnyExcept("-: ") >= 0).ToArray();
            switch (cells)
            {
                case []:
                    break;
                // "Per Dorven:" says whose figure comes next.
                case [[.., ':'] whose]:
                    says = whose.TrimEnd(':');
                    break;
                case [var only] when !only.Any(char.IsAsciiDigit) && only.Length <= LongestHeading && !(fresh && says.Length > 0):
                    (heading, says, fresh) = (only, "", true);
                    break;
                case [var only]:
                    yield return new InfoboxField(Under(heading, says), only);
                    fresh = false;
                    break;
                case [var name, var value] when !fresh:
                    yield return new InfoboxField(name, value);
                    break;
                default:
                    yield return new InfoboxField(Under(heading, says), string.Join(" | ", cells));
                    fresh = false;
                    break;
            }
        }
    }

    static string Under(string heading, string says) => says.Length == 0 ? heading : $"{heading} ({says})".TrimStart();
}
