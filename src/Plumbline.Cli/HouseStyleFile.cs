using System.Globalization;
using Plumbline.Core.Neutrality.HouseStyle;

namespace Plumbline.Cli;

/// <summary>Reads a house style from a YAML file.</summary>
static class HouseStyleFile
{
    /// <exception cref="InputException">The file is no usable house style; the message gives line and column of the first mistake.</exception>
    public static async Task<HouseStyleRules> ReadAsync(string path, Streams streams, CancellationToken cancellationToken)
    {
        var text = (await InputText.ReadAsync(path, streams, cancellationToken)).Text;
        var reading = YamlNodes.Read(text) switch
        {
            (var root, null) => HouseStyleReader.Read(root),
            var (_, error) => new HouseStyleReading(HouseStyleRules.None, [error]),
        };
        if (reading.IsUsable)
            return reading.Style;

        var first = reading.Errors[0];
        var more = reading.Errors.Length > 1 ? $" ({reading.Errors.Length - 1} more)" : "";
        throw new InputException(string.Create(CultureInfo.InvariantCulture, $"{path}:{first.Line}:{first.Column}: {first.Message}{more}"));
    }
}
