using Plumbline.Core.Neutrality.HouseStyle;
using Plumbline.HouseStyles;

namespace Plumbline.Cli;

/// <summary>Reads a house style from a YAML file.</summary>
static class HouseStyleFile
{
    /// <exception cref="InputException">The file is no usable house style; the message gives line and column of the first mistake.</exception>
    public static async Task<HouseStyleRules> ReadAsync(string path, Streams streams, CancellationToken cancellationToken)
    {
        var reading = HouseStyleText.Read((await InputText.ReadAsync(path, streams, cancellationToken)).Text);
        return reading.Complaint(path) is { } complaint ? throw new InputException(complaint) : reading.Style;
    }
}
