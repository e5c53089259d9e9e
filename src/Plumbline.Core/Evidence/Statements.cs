using System.Collections.Immutable;
using Plumbline.Core.Text;

namespace Plumbline.Core.Evidence;

/// <summary>
/// The statements of a Markdown text. Headings, code, footnotes and labels of a word or two say nothing that could be
/// sourced; the row of a table is one statement, its header none; a quoted block is one.
/// </summary>
public static class Statements
{
    const int FewestWords = 3;
    const int FewestWordsInARow = 2;

    public static ImmutableArray<Statement> Of(string text, CancellationToken cancellation = default)
    {
        var statements = ImmutableArray.CreateBuilder<Statement>();
        var blocks = Paragraphs.Of(text).ToList();
        var firstSection = FirstSection(text, blocks);
        for (var i = 0; i < blocks.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var block = blocks[i];
            var isHeader = i + 1 < blocks.Count && IsRuleOfATable(blocks[i + 1].Of(text));
            foreach (var span in In(text, block, isHeader))
                statements.Add(new Statement(span, IsLead: block.Start < firstSection));
        }
        return statements.ToImmutable();
    }

    // A heading that opens the text is its title. Without sections there is nothing that a lead could sum up.
    static int FirstSection(string text, List<TextSpan> blocks)
    {
        var section = blocks.Skip(1).FirstOrDefault(block => KindOf(text, block) == BlockKind.Heading);
        return section.Start;
    }

    static IEnumerable<TextSpan> In(string text, TextSpan block, bool isHeader)
    {
        var inside = block.Of(text);
        switch (KindOf(text, block))
        {
            case BlockKind.Heading or BlockKind.Fence or BlockKind.IndentedCode:
                return [];
            case BlockKind.TableRow:
                return isHeader || IsRuleOfATable(inside) || Words(inside) < FewestWordsInARow ? [] : [block];
            case BlockKind.Quote:
                return Words(inside) < FewestWords ? [] : [block];
            default:
                return IsFootnote(inside) ? [] : Sentences(block, inside);
        }
    }

    static IEnumerable<TextSpan> Sentences(TextSpan block, string inside)
    {
        var masked = MarkdownMask.Of(inside).Text;
        var tokens = Tokens.Of(masked);
        return Text.Sentences.Of(masked, tokens)
            .Where(sentence => tokens[sentence.First..sentence.End].Count(token => token.IsWord) >= FewestWords)
            .Select(sentence => sentence.Span.Shift(block.Start));
    }

    static BlockKind KindOf(string text, TextSpan block)
    {
        var inside = text.AsSpan(block.Start, block.Length);
        var end = inside.IndexOfAny('\n', '\r');
        return MarkdownBlocks.KindOf(end < 0 ? inside : inside[..end]);
    }

    static int Words(string text) => Tokens.Of(text).Count(token => token.IsWord);

    static bool IsRuleOfATable(string row) => row.Contains('-', StringComparison.Ordinal) && row.AsSpan().IndexOfAnyExcept("|-: \t") < 0;

    static bool IsFootnote(string block) => block.StartsWith("[^", StringComparison.Ordinal) && block.Contains("]:", StringComparison.Ordinal);
}
