using System.Globalization;
using System.Text;

namespace Plumbline.Core.Sources;

/// <summary>
/// The text of the footnote that cites a source, in the house's form and as Markdown:
/// <c>Author. “[Title](address)”. Publisher, 4 March 2024. [Archived](address).</c>
/// </summary>
/// <remarks>One line: a footnote's definition ends with its line.</remarks>
public static class SourceNote
{
    const string Signs = @"\`*_[]<>";

    public static string Of(string title, string? author, string? publisher, DateOnly? publishedOn, string? address, string? archiveAddress)
    {
        var note = new StringBuilder();
        Sentence(note, Words(author));
        Sentence(note, Link(address) is { } link ? $"“[{Words(title)}]({link})”" : $"“{Words(title)}”");
        var date = publishedOn?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        Sentence(note, string.Join(", ", new[] { Words(publisher), date }.Where(part => !string.IsNullOrEmpty(part))));
        if (Link(archiveAddress) is { } archive)
            Sentence(note, $"[Archived]({archive})");
        return note.ToString();
    }

    static void Sentence(StringBuilder note, string words)
    {
        if (words.Length == 0)
            return;
        if (note.Length > 0)
            note.Append(' ');
        note.Append(words);
        if (words[^1] is not ('.' or '!' or '?'))
            note.Append('.');
    }

    /// <summary>On one line, and with nothing that Markdown would read as a sign of its own.</summary>
    static string Words(string? text)
    {
        var words = new StringBuilder();
        foreach (var c in string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        {
            if (Signs.Contains(c, StringComparison.Ordinal))
                words.Append('\\');
            words.Append(c);
        }
        return words.ToString();
    }

    // In angle brackets an address may hold round ones; it is left out where it leads nowhere for a reader.
    static string? Link(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && address is not null
            ? address.AsSpan().IndexOfAny("() ") < 0 ? address : $"<{address.Replace(" ", "%20", StringComparison.Ordinal)}>"
            : null;
}
