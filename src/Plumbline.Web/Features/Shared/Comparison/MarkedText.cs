using System.Collections.Immutable;
using Plumbline.Core.Comparison;
using Plumbline.Core.Text;

namespace Plumbline.Web.Features.Shared.Comparison;

/// <summary>One side of a row in pieces, the edited ones told from the rest.</summary>
public static class MarkedText
{
    /// <param name="Element">"ins" or "del" where the piece says itself which of the two it is.</param>
    public readonly record struct Piece(string Text, bool IsEdited, string? Element = null);

    public static IEnumerable<Piece> Old(string text, ComparisonRow row) =>
        row.Old is { } span ? Pieces(text, span, row.Kind == RowKind.Removed ? [span] : Spans(row.Edits, edit => edit.Old)) : [];

    public static IEnumerable<Piece> New(string text, ComparisonRow row) =>
        row.New is { } span ? Pieces(text, span, row.Kind == RowKind.Added ? [span] : Spans(row.Edits, edit => edit.New)) : [];

    /// <summary>Both sides in one line: what went before what came in its place.</summary>
    public static IEnumerable<Piece> Both(string oldText, string newText, ComparisonRow row)
    {
        if (row.New is not { } span)
        {
            yield return new Piece(row.Old!.Value.Of(oldText), IsEdited: true, "del");
            yield break;
        }
        if (row.Old is null)
        {
            yield return new Piece(span.Of(newText), IsEdited: true, "ins");
            yield break;
        }
        var at = span.Start;
        foreach (var edit in row.Edits)
        {
            if (edit.New.Start > at)
                yield return new Piece(newText[at..edit.New.Start], IsEdited: false);
            // What is gone stands as far from the word before it as it did.
            if (edit.New.IsEmpty && edit.Old.Start > 0 && char.IsWhiteSpace(oldText[edit.Old.Start - 1]))
                yield return new Piece(" ", IsEdited: false);
            if (!edit.Old.IsEmpty)
                yield return new Piece(edit.Old.Of(oldText), IsEdited: true, "del");
            if (!edit.Old.IsEmpty && !edit.New.IsEmpty)
                yield return new Piece(" ", IsEdited: false);
            if (!edit.New.IsEmpty)
                yield return new Piece(edit.New.Of(newText), IsEdited: true, "ins");
            at = Math.Max(at, edit.New.End);
        }
        if (at < span.End)
            yield return new Piece(newText[at..span.End], IsEdited: false);
    }

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
