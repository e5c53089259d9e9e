namespace Plumbline.Core.Comparison.Passages;

/// <summary>What a term is worth: rare ones more than common ones, names and numbers more than other words.</summary>
static class TermWeights
{
    // Even the commonest word says a little.
    const double Floor = 0.2;

    const double Name = 1.3;
    const double Number = 1.6;

    /// <param name="holders">How many of the sources' sentences have the term.</param>
    /// <param name="sentences">How many there are.</param>
    public static double Of(TermKind kind, int holders, int sentences)
    {
        var rarity = Floor + (Math.Log(1 + ((double)sentences / Math.Max(1, holders))) / Math.Log(1 + sentences));
        return kind switch
        {
            TermKind.Name => Name * rarity,
            TermKind.Number => Number * rarity,
            _ => rarity,
        };
    }
}
