using System.Globalization;
using Plumbline.Core.Review;

namespace Plumbline.Web.Features.Shared.Submissions;

/// <summary>Comments and notes as people type them.</summary>
public static class TypedText
{
    /// <summary>UTF-16 code units.</summary>
    public const int Longest = 10_000;

    public static Refusal? Refuse(string? text, string whenMissing)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new Refusal.Invalid(whenMissing);
        return TooLong(text);
    }

    public static Refusal? TooLong(string? text) => text is { Length: > Longest }
        ? new Refusal.TooLarge(string.Create(CultureInfo.InvariantCulture, $"This is longer than {Longest} characters; shorten it."))
        : null;
}
