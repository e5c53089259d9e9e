namespace Plumbline.Core.Neutrality.HouseStyle;

/// <summary>How a house style sets a rule. A severity holds for the narrator's own words; reported speech stays low.</summary>
public enum RuleSetting
{
    Off,
    Low,
    Medium,
    High,
}
