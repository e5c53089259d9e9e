namespace Plumbline.Core.Comparison.NearCopies;

/// <summary>
/// A number between 0 and 1 on the scale of Earwig's Copyvio Detector, so that its users find their thresholds again:
/// the greater of two, how much of the draft is shared, and how much is shared at all. Counted in shingles of five
/// words: a run of w shared words has w − 4.
/// </summary>
public static class CopyScore
{
    public const double PossibleFrom = 0.40;
    public const double SuspectedFrom = 0.75;

    /// <summary>Words of a shingle.</summary>
    internal const int Shingle = 5;

    // Where the curve through −ln(1 − share) reaches "suspected"; from here it bends towards 1.
    const double Bend = 0.52763;

    public static CopyLevel LevelOf(double score) => score switch
    {
        >= SuspectedFrom => CopyLevel.Suspected,
        >= PossibleFrom => CopyLevel.Possible,
        _ => CopyLevel.None,
    };

    /// <param name="shared">Shingles that the draft shares with the source.</param>
    /// <param name="all">Shingles of the draft.</param>
    public static double Of(int shared, int all) =>
        shared <= 0 || all <= 0 ? 0 : Math.Clamp(Math.Max(ByShare(Math.Min(1, (double)shared / all)), BySize(shared)), 0, 1);

    static double ByShare(double share) => share <= Bend ? -Math.Log(1 - share) : (-0.8939 * share * share) + (1.8948 * share) - 0.0009;

    // One half at 100 shingles, 0.75 at 250, 0.9 at 500, 0.95 at 1,000.
    static double BySize(double shared) => shared switch
    {
        <= 100 => shared / (shared + 100),
        <= 250 => (shared - 25) / (shared + 50),
        <= 500 => 1.05 - (75 / shared),
        _ => 1 - (50 / shared),
    };
}
