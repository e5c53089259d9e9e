using System.Globalization;
using Plumbline.Core.Comparison;

namespace Plumbline.Web.Features.Shared.Drafts;

public static class DifferenceWords
{
    public static string InWords(this WordDifference difference) => difference switch
    {
        { IsNone: true } => "no word differs",
        { Removed: 0 } => $"{Words(difference.Added)} added",
        { Added: 0 } => $"{Words(difference.Removed)} removed",
        _ => string.Create(CultureInfo.InvariantCulture, $"{Words(difference.Added)} added, {difference.Removed:N0} removed"),
    };

    static string Words(int count) => count == 1 ? "1 word" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} words");
}
