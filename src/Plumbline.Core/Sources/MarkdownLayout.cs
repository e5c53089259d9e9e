using System.Text;

namespace Plumbline.Core.Sources;

/// <summary>Puts the lines that are left together: a blank line between blocks, none within a list or a table.</summary>
static class MarkdownLayout
{
    public static string Of(IReadOnlyList<SourceLine> lines)
    {
        var markdown = new StringBuilder();
        SourceLine? previous = null;
        foreach (var line in lines)
        {
            if (line.IsBlank)
                continue;
            if (previous is not null)
                markdown.Append(Together(previous, line) ? "\n" : "\n\n");
            markdown.Append(line.Role switch
            {
                LineRole.Heading when !line.Text.StartsWith('#') => $"## {line.Text.Trim()}",
                LineRole.Caption => $"*{line.Text.Trim().Trim('*')}*",
                LineRole.ListItem => line.Text.TrimEnd(),
                _ => line.Text.Trim(),
            });
            previous = line;
        }
        return markdown.Append(previous is null ? "" : "\n").ToString();
    }

    static bool Together(SourceLine above, SourceLine below) =>
        above.Role == below.Role && above.Role is (LineRole.ListItem or LineRole.TableRow);
}
