namespace Plumbline.Core.Figures.Numbers;

/// <summary>A number as it stands in a run of tokens.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index behind its last token.</param>
/// <param name="Suffix">What is joined to its last token by a hyphen or directly: "year-old", "km", "strong"; empty otherwise.</param>
readonly record struct Numeral(int First, int End, FigureRange Range, NumeralForm Form, string Suffix = "")
{
    public bool IsSingle => Range.Low == Range.High;
}

enum NumeralForm
{
    Digits,
    Words,

    /// <summary>"dozens", "several": a range of its own.</summary>
    Vague,

    /// <summary>"half", "two-thirds": the range is in percent.</summary>
    Fraction,

    /// <summary>"a", "an", "another".</summary>
    Article,
}
