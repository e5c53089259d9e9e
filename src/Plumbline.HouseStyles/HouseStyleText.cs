using System.Globalization;
using Plumbline.Core.Neutrality.HouseStyle;

namespace Plumbline.HouseStyles;

/// <summary>A house style as a person writes it, in YAML.</summary>
public static class HouseStyleText
{
    public static HouseStyleReading Read(string yaml) => YamlNodes.Read(yaml) switch
    {
        (var root, null) => HouseStyleReader.Read(root),
        var (_, error) => new HouseStyleReading(HouseStyleRules.None, [error]),
    };

    /// <summary>The first mistake in one line, with its place and how many there are besides; null when there is none.</summary>
    /// <param name="path">As the reader knows the file.</param>
    public static string? Complaint(this HouseStyleReading reading, string path)
    {
        if (reading.IsUsable)
            return null;
        var first = reading.Errors[0];
        var more = reading.Errors.Length > 1 ? $" ({reading.Errors.Length - 1} more)" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{path}:{first.Line}:{first.Column}: {first.Message}{more}");
    }
}
