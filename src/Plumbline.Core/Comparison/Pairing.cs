namespace Plumbline.Core.Comparison;

/// <summary>An old sentence and a new one that may belong together.</summary>
/// <param name="Likeness">1 when they are the same, token for token.</param>
/// <param name="Weight">What keeping the two together is worth: likeness by size.</param>
readonly record struct Pairing(int Old, int New, double Likeness, double Weight);
