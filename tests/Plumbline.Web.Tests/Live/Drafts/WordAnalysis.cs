using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Tests.Live.Drafts;

/// <summary>Finds one word, and fails on another.</summary>
sealed class WordAnalysis : IDraftAnalysis, IDraftReading
{
    public IDraftReading Open(Guid draftId) => this;

    public ValueTask<IReadOnlyList<FindingFrame>> AnalyzeAsync(string text, CancellationToken cancellationToken)
    {
        if (text.Contains("unreadable", StringComparison.Ordinal)) throw new InvalidOperationException("The rule has a bug.");
        var findings = new List<FindingFrame>();
        for (var at = text.IndexOf("regime", StringComparison.Ordinal); at >= 0; at = text.IndexOf("regime", at + 1, StringComparison.Ordinal))
        {
            findings.Add(new(at, at + 6, "loaded-term", "loaded", "high", "regime", "It takes a side.", [new("Write “government”", at, at + 6, "government")], "loaded-term.regime"));
        }

        return new(findings);
    }
}
