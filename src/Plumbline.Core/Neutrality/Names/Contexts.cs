using Plumbline.Core.Neutrality.Reading;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.Names;

static class Contexts
{
    const int LongestMark = 64;

    public static NameContexts Of(Passage passage, int first, int end)
    {
        if (passage.VoiceAt(first) == Voice.Quoted)
            return NameContexts.Quotation;
        return IsHeading(passage) || IsEmphasisedTitle(passage, first, end) ? NameContexts.Title : NameContexts.Narration;
    }

    public static string InWords(NameContexts context) => context == NameContexts.Title ? "in titles" : "in our own words";

    /// <summary>The first characters tell; a line may be endless.</summary>
    public static bool IsHeading(Passage passage) =>
        MarkdownBlocks.KindOf(passage.Text.AsSpan(0, Math.Min(LongestMark, passage.Text.Length))) == BlockKind.Heading;

    /// <summary>"*The Fall of Arlehaven*": an emphasised run of more words than the name, begun by a capital.</summary>
    static bool IsEmphasisedTitle(Passage passage, int first, int end)
    {
        var sentence = passage.SentenceAt(first);
        var (from, to) = (first, end);
        while (from > sentence.First && !IsMarked(passage.Text, passage.Tokens[from].Span.Start - 1) && first - from < 12)
            from--;
        while (to < sentence.End && !IsMarked(passage.Text, passage.Tokens[to - 1].Span.End) && to - end < 12)
            to++;
        return to - from > end - first && passage.Tokens[from].IsCapitalised
            && IsMarked(passage.Text, passage.Tokens[from].Span.Start - 1) && IsMarked(passage.Text, passage.Tokens[to - 1].Span.End);
    }

    static bool IsMarked(string text, int at) => at >= 0 && at < text.Length && text[at] is '*' or '_';
}
