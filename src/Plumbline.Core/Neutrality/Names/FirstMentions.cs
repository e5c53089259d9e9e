using System.Collections.Immutable;
using Plumbline.Core.Neutrality.HouseStyle;
using Plumbline.Core.Neutrality.Reading;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.Names;

/// <summary>How a place or body must be introduced where narration first names it.</summary>
static class FirstMentions
{
    /// <summary>The form asked for, if the text at a name does not have it; null otherwise.</summary>
    public static string? Missing(Passage passage, NameRule rule, string name, TextSpan span)
    {
        var asked = rule.Names.FirstOrDefault(right => right.First is not null && string.Equals(right.Name, name, StringComparison.Ordinal))?.First;
        if (asked is null)
            return null;
        var start = span.Start - asked.IndexOf(name, StringComparison.Ordinal);
        return start >= 0 && NameShape.MatchEnd(passage.Text, start, asked) > 0 ? null : asked;
    }

    /// <summary>Adds a finding where the first mention in narration lacks its form.</summary>
    /// <param name="isSeen">For each rule, whether its subject was mentioned before; updated.</param>
    public static void Check(NameRules rules, string text, int offset, ImmutableArray<NameUse> uses, bool[] isSeen, ICollection<Finding> found, EntryStyle style)
    {
        foreach (var use in uses)
        {
            if (use.Context != NameContexts.Narration || isSeen[use.Rule])
                continue;
            isSeen[use.Rule] = true;
            if (use.Missing is not { } asked)
                continue;
            var rule = rules[use.Rule];
            var span = use.Span.Shift(offset);
            var isReported = use.Voice == Voice.Reported;
            found.Add(style.WithSetSeverity(new Finding(
                span,
                Label.Name,
                isReported ? Severity.Low : rule.Severity,
                use.Voice,
                span.Of(text),
                $"{rule.Subject} is named here for the first time: write “{asked}”. {rule.Reason}".TrimEnd(),
                isReported ? [] : [new Suggestion($"Write “{asked}”", span, asked)],
                $"name.{rule.Id}.first-mention")));
        }
    }
}
