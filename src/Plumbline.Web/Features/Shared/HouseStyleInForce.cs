using Plumbline.Core.Neutrality.HouseStyle;
using Plumbline.HouseStyles;
using Plumbline.Web.Hosting;

namespace Plumbline.Web.Features.Shared;

/// <summary>The house style that the server was started with.</summary>
/// <param name="Rules"><see cref="HouseStyleRules.None"/> when none is set.</param>
public sealed record HouseStyleInForce(HouseStyleRules Rules)
{
    const long LargestFile = 1 << 20;

    public static HouseStyleInForce None { get; } = new(HouseStyleRules.None);

    /// <param name="path">Of a YAML file; null for no house style.</param>
    /// <exception cref="BadSettingException">It cannot be read or used; the message is one line, with the place of the first mistake.</exception>
    public static HouseStyleInForce Load(string? path)
    {
        if (path is null)
            return None;
        try
        {
            if (new FileInfo(path).Length > LargestFile)
                throw new BadSettingException($"{path}: a house style is at most 1 MB.");
            var reading = HouseStyleText.Read(File.ReadAllText(path));
            return reading.Complaint(path) is { } complaint ? throw new BadSettingException(complaint) : new HouseStyleInForce(reading.Style);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new BadSettingException($"The house style cannot be read: {failure.Message}", failure);
        }
    }
}
