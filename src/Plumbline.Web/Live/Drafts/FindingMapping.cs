using Plumbline.Core.CoEditing;

namespace Plumbline.Web.Live.Drafts;

/// <summary>Findings as they are after a later change. One whose own words were changed is gone until the next analysis.</summary>
static class FindingMapping
{
    public static IReadOnlyList<FindingFrame> Through(this IReadOnlyList<FindingFrame> findings, IEnumerable<AcceptedUpdate> updates)
    {
        foreach (var update in updates) findings = [.. findings.Select(finding => Through(finding, update.Changes)).OfType<FindingFrame>()];
        return findings;
    }

    static FindingFrame? Through(FindingFrame finding, ChangeSet change) => ChangedInside(change, finding.Start, finding.End)
        ? null
        : finding with
        {
            Start = change.MapPosition(finding.Start, forward: true),
            End = change.MapPosition(finding.End),
            Suggestions =
            [
                .. finding.Suggestions
                    .Where(suggestion => !ChangedInside(change, suggestion.Start, suggestion.End))
                    .Select(suggestion => suggestion with
                    {
                        Start = change.MapPosition(suggestion.Start, forward: true),
                        End = change.MapPosition(suggestion.End),
                    }),
            ],
        };

    // Typing right before or behind a phrase leaves it as it is.
    static bool ChangedInside(ChangeSet change, int start, int end) => change.Touches(start + 1, end - 1);
}
