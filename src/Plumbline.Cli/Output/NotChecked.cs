using System.Globalization;

namespace Plumbline.Cli.Output;

/// <summary>
/// Paragraphs that no rule could read, where the format itself has no place for them: nobody should take silence for
/// a clean text.
/// </summary>
static class NotChecked
{
    public static async Task WriteAsync(CheckedFile file, string format, TextWriter error)
    {
        if (format != "jsonl")
            return;
        foreach (var paragraph in file.Result.NotChecked)
            await error.WriteLineAsync(Line(file, paragraph.Start));
    }

    public static string Line(CheckedFile file, int position)
    {
        var (line, column) = file.Lines.At(position);
        return string.Create(CultureInfo.InvariantCulture, $"{file.Input.Name}:{line}:{column}: not checked: this paragraph does not seem to be English.");
    }
}
