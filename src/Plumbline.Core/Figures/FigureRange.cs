using System.Globalization;

namespace Plumbline.Core.Figures;

/// <summary>What a text says of a number: a value, a range, a bound or an estimate.</summary>
/// <param name="Low">Lower end, included; null where the text sets none ("up to 60").</param>
/// <param name="High">Upper end, included; null where the text sets none ("at least 49").</param>
/// <param name="IsApproximate">Said to be about right only, or a vague word such as "dozens".</param>
public readonly record struct FigureRange(decimal? Low, decimal? High, bool IsApproximate = false)
{
    /// <summary>How far an approximate number may be off and still be right.</summary>
    const decimal Tolerance = 0.1m;

    public static FigureRange Exactly(decimal value) => new(value, value);

    public bool IsExact => Low is not null && Low == High && !IsApproximate;

    /// <summary>Whether both can be true of one thing.</summary>
    public bool IsCompatibleWith(FigureRange other) =>
        (Floor ?? decimal.MinValue) <= (other.Ceiling ?? decimal.MaxValue) && (other.Floor ?? decimal.MinValue) <= (Ceiling ?? decimal.MaxValue);

    /// <summary>Whether everything that the other allows lies within this range.</summary>
    public bool Covers(FigureRange other) =>
        (Floor ?? decimal.MinValue) <= (other.Low ?? decimal.MinValue) && (other.High ?? decimal.MaxValue) <= (Ceiling ?? decimal.MaxValue);

    /// <summary>In another unit.</summary>
    public FigureRange Times(decimal factor) => new(Low * factor, High * factor, IsApproximate);

    /// <summary>For people: "at least 49", "4,000–6,000", "about 200".</summary>
    public override string ToString()
    {
        var about = IsApproximate ? "about " : "";
        return (Low, High) switch
        {
            ({ } low, { } high) when low == high => about + Shown(low),
            ({ } low, { } high) => $"{about}{Shown(low)}–{Shown(high)}",
            ({ } low, null) => $"at least {about}{Shown(low)}",
            (null, { } high) => $"at most {about}{Shown(high)}",
            _ => "unknown",
        };
    }

    decimal? Floor => IsApproximate ? Low * (1 - Tolerance) : Low;

    decimal? Ceiling => IsApproximate ? High * (1 + Tolerance) : High;

    static string Shown(decimal value) => value.ToString("#,0.######", CultureInfo.InvariantCulture);
}
