using System.Collections.Immutable;
using Plumbline.Core.Comparison;
using Plumbline.Core.Text;

namespace Plumbline.Web.Features.Shared.Comparison;

/// <summary>One side of a row in pieces, the edited ones told from the rest.</summary>
public static class MarkedText
{
    public readonly record struct Piece(string Text, bool IsEdited);

    public static IEnumerable<Piece> Old(string text, ComparisonRow row) =>
        row.Old is { } span ? Pieces(text, span, row.Kind == RowKind.Removed ? [span] : Spans(row.Edits, edit => edit.Old)) : [];

    public static IEnumerable<Piece> New(string text, ComparisonRow row) =>
        row.New is { } span ? Pieces(text, span, row.Kind == RowKind.Added ? [span] : Spans(row.Edits, edit => edit.New)) : [];

    static IEnumerable<TextSpan> Spans(ImmutableArray<WordEdit> edits, Func<WordEdit, TextSpan> side) =>
        edits.Select(side).Where(span => !span.IsEmpty);

    static IEnumerable<Piece> Pieces(string text, TextSpan whole, IEnumerable<TextSpan> edited)
    {
        var at = whole.Start;
        foreach (var span in edited)
        {
            if (span.Start > at)
                yield return new Piece(text[at..span.Start], IsEdited: false);
            yield return new Piece(span.Of(text), IsEdited: true);
            at = span.End;
        }
        if (at < whole.End)
            yield return new Piece(text[at..whole.End], IsEdited: false);
    }
}
