using Plumbline.Core.Text;

namespace Plumbline.Core.Comparison;

/// <summary>How far two texts lie apart, in words. What only moved counts for nothing.</summary>
public sealed record WordDifference(int Added, int Removed)
{
    public bool IsNone => Added == 0 && Removed == 0;

    public static WordDifference Between(string oldText, string newText, CancellationToken cancellation = default)
    {
        var (added, removed) = (0, 0);
        foreach (var row in TextComparer.Compare(oldText, newText, cancellation).Rows)
        {
            added += row.Kind == RowKind.Added ? Words(newText, row.New!.Value) : row.Edits.Sum(edit => Words(newText, edit.New));
            removed += row.Kind == RowKind.Removed ? Words(oldText, row.Old!.Value) : row.Edits.Sum(edit => Words(oldText, edit.Old));
        }
        return new WordDifference(added, removed);
    }

    static int Words(string text, TextSpan span) => Tokens.Of(text, span).Count(token => Tokens.IsWord(text.AsSpan(token.Start, token.Length)));
}
