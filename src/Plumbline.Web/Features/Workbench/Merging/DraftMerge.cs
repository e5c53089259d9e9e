using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Plumbline.Core.Comparison.Merging;

namespace Plumbline.Web.Features.Workbench.Merging;

/// <summary>What it would mean to merge one draft into another, both at a version.</summary>
/// <param name="Base">The published revision that both began from, or the older of two; null where they have none in common.</param>
public sealed record DraftMerge(MergingDraft Target, MergingDraft Rival, string Slug, string Title, int? Base, ThreeWayMerge Merge)
{
    /// <summary>What somebody has to choose about, in the order of the text.</summary>
    public ImmutableArray<MergeConflict> Conflicts { get; } = [.. Ask(Merge)];

    public ImmutableArray<MergePiece> Taken { get; } = [.. Merge.Pieces.Where(piece => piece.Kind == MergeKind.Right)];

    /// <param name="choices">By key of the conflict.</param>
    public MergedText Resolve(IReadOnlyDictionary<string, MergeChoice> choices) =>
        Merge.Resolve(Conflicts.Where(c => choices.ContainsKey(c.Key)).ToDictionary(c => c.Piece, c => choices[c.Key]));

    static IEnumerable<MergeConflict> Ask(ThreeWayMerge merge)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < merge.Pieces.Length; i++)
        {
            if (merge.Pieces[i] is not { Kind: MergeKind.Conflict } piece)
                continue;
            var words = string.Join('\0', piece.Base.Words, piece.Left.Words, piece.Right.Words);
            var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)).AsSpan(0, 8));
            seen[key] = seen.GetValueOrDefault(key) + 1;
            yield return new MergeConflict(seen[key] == 1 ? key : string.Create(CultureInfo.InvariantCulture, $"{key}-{seen[key]}"), i, piece.Base.Words, piece.Left.Words, piece.Right.Words);
        }
    }
}

/// <param name="Version">The document's version of <paramref name="Text"/>.</param>
public sealed record MergingDraft(Guid Id, string Owner, long Version, string Text);

/// <param name="Key">Stays the same while the wordings do, so that a choice outlives changes elsewhere.</param>
/// <param name="Piece">Its index in the merge.</param>
/// <param name="Base">Empty for what was added.</param>
/// <param name="Left">Empty for what was removed in the draft that is merged into.</param>
/// <param name="Right">Empty for what was removed in the other one.</param>
public sealed record MergeConflict(string Key, int Piece, string Base, string Left, string Right);
