namespace Plumbline.Core.Neutrality.Balance;

/// <summary>How many of a party's reporting verbs doubt what it said.</summary>
readonly record struct VerbTally(int Doubting, int All)
{
    /// <summary>A difference of shares that needs no large numbers.</summary>
    const double Plain = 0.5;

    /// <summary>A smaller one, in standard errors.</summary>
    const double Telling = 2;

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
        var error = Math.Sqrt((Doubting / ((double)All * All)) + (other.Doubting / ((double)other.All * other.All)));
        return difference >= Plain || (difference > 0 && difference >= Telling * error);
    }
}
