using System.Globalization;
using System.Text;

namespace Plumbline.Core.Sources;

/// <summary>
/// How many of several sources speak for themselves. Five outlets that repeat one ministry are one voice, and so are
/// two versions of a source and two texts of one publisher; what is kept for comparison only is none.
/// </summary>
public static class IndependentVoices
{
    public static int Count(IEnumerable<CitedVoice> cited) =>
        cited.Select(VoiceOf).OfType<string>().Distinct(StringComparer.Ordinal).Count();

    /// <summary>
    /// A key that is equal for what counts as one voice; null for what never counts. A ministry that publishes
    /// itself and an outlet that repeats it are the same voice.
    /// </summary>
    public static string? VoiceOf(CitedVoice cited)
    {
        var source = cited.Source;
        if (source.ComparisonOnly)
            return null;
        if ((OriginIn(cited) ?? source.Origin ?? source.Publisher) is { } name && Key(name) is { Length: > 0 } key)
            return key;
        return source.Series.ToString();
    }

    // Of several origins within a passage, the one that most of it repeats.
    static string? OriginIn(CitedVoice cited) => cited.Span is not { } span
        ? null
        : cited.Source.Passages
            .Select(passage => (passage.Origin, Shared: Math.Min(passage.Span.End, span.End) - Math.Max(passage.Span.Start, span.Start)))
            .Where(passage => passage.Shared > 0)
            .OrderByDescending(passage => passage.Shared)
            .Select(passage => passage.Origin)
            .FirstOrDefault();

    // "The Ministry of Dorven" and "ministry of  Dorven" are one.
    static string Key(string name)
    {
        var words = name.Normalize(NormalizationForm.FormKC).ToUpper(CultureInfo.InvariantCulture).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words is ["THE", .. var rest] ? rest : words);
    }
}
