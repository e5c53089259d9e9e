namespace Plumbline.Core.Comparison.NearCopies;

/// <summary>Words of a draft and of a source that go together, in the order of both: a shared run, small edits bridged.</summary>
sealed class Alignment
{
    // So many words may differ at once; each has to be earned by a word shared before.
    const int WidestEdit = 4;
    const int MostCredit = 6;

    readonly List<(int Draft, int Source)> _pairs = [];

    public IReadOnlyList<(int Draft, int Source)> Pairs => _pairs;

    /// <summary>The longest that holds the words at <paramref name="i"/> and <paramref name="j"/>, which are equal.</summary>
    public static Alignment Around(WordRun draft, int i, WordRun source, int j)
    {
        var alignment = new Alignment();
        while (i > 0 && j > 0 && draft[i - 1] == source[j - 1])
            (i, j) = (i - 1, j - 1);
        var credit = 0;
        while (i < draft.Count && j < source.Count)
        {
            if (draft[i] == source[j])
            {
                alignment._pairs.Add((i, j));
                (i, j, credit) = (i + 1, j + 1, Math.Min(MostCredit, credit + 1));
                continue;
            }
            if (Resume(draft, i, source, j, Math.Min(credit, WidestEdit)) is not { } edit)
                break;
            (i, j, credit) = (i + edit.Draft, j + edit.Source, credit - Math.Max(edit.Draft, edit.Source));
        }
        return alignment;
    }

    // The smallest edit behind which two words in a row are the same again.
    static (int Draft, int Source)? Resume(WordRun draft, int i, WordRun source, int j, int widest)
    {
        for (var size = 1; size <= 2 * widest; size++)
        {
            for (var skipped = Math.Max(0, size - widest); skipped <= Math.Min(size, widest); skipped++)
            {
                if (AreTwoEqual(draft, i + skipped, source, j + size - skipped))
                    return (skipped, size - skipped);
            }
        }
        return null;
    }

    static bool AreTwoEqual(WordRun draft, int i, WordRun source, int j) =>
        i + 1 < draft.Count && j + 1 < source.Count && draft[i] == source[j] && draft[i + 1] == source[j + 1];
}
