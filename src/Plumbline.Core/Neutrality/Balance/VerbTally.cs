namespace Plumbline.Core.Neutrality.Balance;

/// <summary>How many of a party's reporting verbs doubt what it said.</summary>
readonly record struct VerbTally(int Doubting, int All)
{
    /// <summary>With fewer verbs only a plain difference counts.</summary>
    const int EnoughVerbs = 4;

    double Share => (double)Doubting / All;

    /// <summary>
    /// Whether a party's words are doubted clearly more often than another's. One against one is enough where the one
    /// is doubted and the other is not; a party that nobody reports is compared with none.
    /// </summary>
    public bool IsWorseThan(VerbTally other)
    {
        if (All == 0 || other.All == 0 || Doubting == 0)
            return false;
        var difference = Share - other.Share;
        return difference >= (All >= EnoughVerbs && other.All >= EnoughVerbs ? 0.3 : 0.5);
    }
}
