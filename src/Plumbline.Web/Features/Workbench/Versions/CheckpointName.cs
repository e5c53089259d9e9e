using System.Globalization;
using Plumbline.Core.Review;
using Plumbline.Core.Text;

namespace Plumbline.Web.Features.Workbench.Versions;

static class CheckpointName
{
    /// <summary>UTF-16 code units.</summary>
    public const int Longest = 120;

    /// <returns>One line without white space at its ends.</returns>
    public static Outcome<string> Of(string? typed)
    {
        var name = string.Join(' ', (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (name.Length == 0)
            return new Refusal.Invalid("Give the checkpoint a name.");
        return name.Length > Longest
            ? new Refusal.TooLarge(string.Create(CultureInfo.InvariantCulture, $"A checkpoint’s name has at most {Longest} characters; this one has {name.Length}."))
            : name;
    }

    /// <summary>Of one that is made by itself.</summary>
    public static string Before(string act, string what) => $"Before {act} “{Shortened.To(what, Longest - act.Length - 12)}”";
}
