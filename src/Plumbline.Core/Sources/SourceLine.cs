namespace Plumbline.Core.Sources;

enum LineRole
{
    Text,
    Heading,
    ListItem,
    TableRow,
    Caption,
}

/// <summary>A line under cleaning. An emptied line parts blocks, as a blank one does.</summary>
sealed class SourceLine(string text, int number = 0)
{
    const int ShortestProse = 60;

    public string Text { get; set; } = text;

    /// <summary>Of the text that was cut into lines, from 1.</summary>
    public int Number { get; } = number;

    public LineRole Role { get; set; }

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>Long enough and ended like a sentence: nothing that a site's debris looks like.</summary>
    public bool IsProse => Text.Length >= ShortestProse && EndsSentence(Text.AsSpan().TrimEnd(" \"”»'’)]0123456789["));

    static bool EndsSentence(ReadOnlySpan<char> text) => text is [.., '.' or '!' or '?' or '。' or '…' or ':' or ';'];
}
