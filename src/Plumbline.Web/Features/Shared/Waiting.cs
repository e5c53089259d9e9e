using System.Globalization;

namespace Plumbline.Web.Features.Shared;

/// <summary>How long something has waited, in the two largest units that matter.</summary>
public static class Waiting
{
    public static string InWords(TimeSpan waited) => string.Create(CultureInfo.InvariantCulture, waited switch
    {
        { TotalMinutes: < 1 } => $"less than a minute",
        { TotalHours: < 1 } => $"{(int)waited.TotalMinutes} min",
        { TotalDays: < 1 } => $"{(int)waited.TotalHours} h",
        { Hours: 0 } => $"{(int)waited.TotalDays} d",
        _ => $"{(int)waited.TotalDays} d {waited.Hours} h",
    });
}
