namespace Plumbline.Core.Neutrality.Balance;

/// <summary>How a reporting verb stands to what it reports.</summary>
public enum Stance
{
    Neutral,

    /// <summary>Hints that the speaker is not to be believed, presses, or makes a confession of it.</summary>
    Doubting,

    /// <summary>Presumes that what was said is true.</summary>
    Vouching,
}
