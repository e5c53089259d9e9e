using System.Collections.Immutable;

namespace Plumbline.Core.Text;

/// <summary>A block's prose with everything that is not prose blanked out, at the same offsets.</summary>
/// <param name="Text">As long as the block; masked characters are spaces.</param>
/// <param name="Citations">Footnote marks, half-open, UTF-16 code units.</param>
public sealed record MaskedText(string Text, ImmutableArray<TextSpan> Citations);

/// <summary>
/// Blanks out code, the addresses of links, quoted blocks, HTML tags, footnote marks and emphasis marks. The text of
/// headings, links and list items stays.
/// </summary>
public static class MarkdownMask
{
    /// <summary>Reads one block as <see cref="Paragraphs"/> gives them.</summary>
    public static MaskedText Of(ReadOnlySpan<char> block)
    {
        var masked = new char[block.Length];
        var citations = new ReusedArray<TextSpan>();
        Read(block, masked, citations);
        return new MaskedText(new string(masked), [.. citations.Span]);
    }

    /// <param name="masked">As long as the block.</param>
    internal static void Read(ReadOnlySpan<char> block, Span<char> masked, ReusedArray<TextSpan> citations)
    {
        var kind = MarkdownBlocks.KindOf(block[..FirstLineLength(block)]);
        if (kind is BlockKind.Fence or BlockKind.IndentedCode or BlockKind.Quote or BlockKind.Raw || IsDefinition(block))
        {
            masked.Fill(' ');
            return;
        }

        block.CopyTo(masked);
        MaskLineMarks(block, masked);
        new InlineMask(block, masked, citations).Read();
    }

    static int FirstLineLength(ReadOnlySpan<char> block)
    {
        var end = block.IndexOfAny('\n', '\r');
        return end < 0 ? block.Length : end;
    }

    /// <summary>"[name]: address" and "[^1]: note": the first has no prose, the second is the source's words.</summary>
    static bool IsDefinition(ReadOnlySpan<char> block)
    {
        var content = block.TrimStart();
        if (content.IsEmpty || content[0] != '[')
            return false;
        var close = content.IndexOf(']');
        return close > 0 && close + 1 < content.Length && content[close + 1] == ':';
    }

    static void MaskLineMarks(ReadOnlySpan<char> block, Span<char> masked)
    {
        var line = 0;
        while (line < block.Length)
        {
            var length = FirstLineLength(block[line..]);
            var content = block.Slice(line, length);
            if (content.Length > 0 && content.IndexOfAnyExcept("-=:| \t") < 0)
                masked.Slice(line, length).Fill(' ');
            else
                masked.Slice(line, MarkdownBlocks.MarkLength(content)).Fill(' ');
            line += length + 1;
        }
    }
}
