using Plumbline.Core.Neutrality;

namespace Plumbline.Core.Tests.Neutrality;

/// <summary>Two parties to an invented dispute, with names of unlike length and shape.</summary>
static class Parties
{
    public static Party Orlow { get; } = new("Orlow", Aliases: ["Orlow estate"], Demonyms: ["Orlower", "Orlowers"], Metonyms: ["the Long House"], People: ["Warden Pell Aro"]);

    public static Party Tamsin { get; } = new("Tamsin", Aliases: ["Free Town of Tamsin"], Demonyms: ["Tamsinese"], Metonyms: ["Weir Street"], People: ["Mayor Ola Brandt"]);

    public static Party[] Both { get; } = [Orlow, Tamsin];
}
