using System.Globalization;

namespace Plumbline.Web.Features.Shared;

/// <summary>How long something has waited, in the two largest units that matter.</summary>
public static class Waiting
{
    public static string InWords(TimeSpan waited) => waited switch
    {
        { TotalMinutes: < 1 } => "less than a minute",
        { TotalHours: < 1 } => $"{Whole(waited.TotalMinutes)} min",
        { TotalDays: < 1 } => $"{Whole(waited.TotalHours)} h",
        { Hours: 0 } => $"{Whole(waited.TotalDays)} d",
        _ => $"{Whole(waited.TotalDays)} d {Whole(waited.Hours)} h",
    };

    static string Whole(double number) => Math.Floor(number).ToString("0", CultureInfo.InvariantCulture);
}
