using Plumbline.Core.Neutrality;
using Plumbline.Core.Neutrality.HouseStyle;
using Plumbline.Core.Text;
using Plumbline.Web.Features.Workbench;

namespace Plumbline.Web.Tests;

/// <summary>Finds exactly the phrases it was told, wherever they stand.</summary>
public sealed class PhraseAnalysis : IRevisionAnalysis
{
    public Dictionary<string, Severity> Phrases { get; } = new(StringComparer.Ordinal);

    public Voice Voice { get; set; } = Voice.Narrator;

    /// <summary>As if some paragraph had taken too long.</summary>
    public bool IsComplete { get; set; } = true;

    public Task<RevisionFindings> AnalyseAsync(string text, IReadOnlyList<Party> parties, EntryStyle style, CancellationToken cancellation) =>
        Task.FromResult(new RevisionFindings([.. Phrases.SelectMany(phrase => Find(text, phrase.Key, phrase.Value))], "test", "test", IsComplete));

    IEnumerable<Finding> Find(string text, string phrase, Severity severity)
    {
        for (var at = text.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = text.IndexOf(phrase, at + 1, StringComparison.Ordinal))
        {
            yield return new Finding(
                new TextSpan(at, at + phrase.Length), Label.LoadedTerm, severity, Voice, phrase, $"“{phrase}” takes a side.", [], "loaded-term.test");
        }
    }
}
