using System.Collections.Immutable;
using Plumbline.Core.Text;

namespace Plumbline.Core.Comparison.NearCopies;

/// <summary>Where a draft quotes, and which of its sentences cite something.</summary>
sealed class QuotedPlaces
{
    readonly string _text;
    readonly ImmutableArray<TextSpan> _quoted;
    readonly ImmutableArray<TextSpan> _cited;

    public QuotedPlaces(string text)
    {
        _text = text;
        var quoted = ImmutableArray.CreateBuilder<TextSpan>();
        var cited = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var paragraph in Segmentation.Paragraphs(text))
        {
            if (text[paragraph.Start] == '>')
            {
                // A quoted block is one quotation, its source named at its end.
                quoted.Add(paragraph);
                if (Cites(paragraph))
                    cited.Add(paragraph);
                continue;
            }
            quoted.AddRange(Quotations.Of(text.AsSpan(paragraph.Start, paragraph.Length)).Where(q => q.IsClosed).Select(q => q.Outer.Shift(paragraph.Start)));
            cited.AddRange(Segmentation.Sentences(text, paragraph).Where(Cites));
        }
        (_quoted, _cited) = (quoted.ToImmutable(), cited.ToImmutable());
    }

    public bool IsQuoted(TextSpan word) => At(_quoted, word);

    public bool IsCited(TextSpan span) => At(_cited, span) || At(_cited, new TextSpan(span.End - 1, span.End));

    bool Cites(TextSpan sentence)
    {
        for (var at = _text.IndexOf('[', sentence.Start, sentence.Length); at >= 0; at = _text.IndexOf('[', at + 1, sentence.End - at - 1))
        {
            if (CitationMark.EndAt(_text, at, sentence.End) is not null)
                return true;
        }
        return _text.AsSpan(sentence.Start, sentence.Length).Contains("](http", StringComparison.Ordinal);
    }

    static bool At(ImmutableArray<TextSpan> spans, TextSpan place)
    {
        var (low, high) = (0, spans.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (spans[middle].End <= place.Start)
                low = middle + 1;
            else if (spans[middle].Start >= place.End)
                high = middle - 1;
            else
                return true;
        }
        return false;
    }
}
