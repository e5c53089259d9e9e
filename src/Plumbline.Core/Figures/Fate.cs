namespace Plumbline.Core.Figures;

/// <summary>What happened to those who are counted.</summary>
public enum Fate
{
    None,
    Killed,
    Wounded,

    /// <summary>Killed, wounded and missing together, or not said which.</summary>
    Casualties,
    Missing,
    Displaced,
    Evacuated,
    Resettled,
    Captured,
    Released,
    Destroyed,
    Damaged,
}
