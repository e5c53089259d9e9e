namespace Plumbline.Core.Figures.Grouping;

/// <summary>What the words around two quantities have in common.</summary>
static class SharedWords
{
    /// <summary>From -1 for nothing to 4 for most.</summary>
    public static int Score(Quantity a, Quantity b)
    {
        var (i, j, shared) = (0, 0, 0);
        while (i < a.Context.Length && j < b.Context.Length)
        {
            var order = string.CompareOrdinal(a.Context[i], b.Context[j]);
            if (order == 0)
                shared++;
            if (order <= 0)
                i++;
            if (order >= 0)
                j++;
        }

        return shared switch { 0 => -1, 1 => 0, 2 => 1, 3 => 2, <= 5 => 3, _ => 4 };
    }
}
