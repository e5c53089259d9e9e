namespace Plumbline.Core.Neutrality.Names;

/// <summary>Years from one to another, both included.</summary>
readonly record struct YearRange(int From, int To)
{
    public bool Overlaps(YearRange other) => From <= other.To && other.From <= To;

    /// <summary>The years that an open period touches.</summary>
    public static YearRange Of(DateOnly? from, DateOnly? to) => new(from?.Year ?? int.MinValue, to?.Year ?? int.MaxValue);
}
