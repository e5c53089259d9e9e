using System.Collections.Concurrent;
using System.Collections.Immutable;
using Plumbline.Core.Neutrality.Patterns;
using Plumbline.Core.Neutrality.Reading;

namespace Plumbline.Core.Neutrality;

/// <summary>Collects what the rules say of one paragraph, and applies what holds for all of them: voice and overlap.</summary>
public sealed class Findings(Passage passage)
{
    const string ReportedSpeech = " Somebody else is reported here: quote the words or check the source.";

    const int LongestPhrase = 60;

    static readonly WordSet Dangling = WordSet.Parse("the|a|an|and|or|its|their|his|her|some|any");

    static readonly ConcurrentDictionary<string, string> ReportedMessages = new(StringComparer.Ordinal);
    static readonly ConcurrentDictionary<(string Rule, string Term), string> Ids = new();

    List<Candidate>? candidates;
    bool[]? taken;

    internal bool IsEmpty => candidates is null;

    /// <summary>Adds a finding on a run of tokens. Words inside a quotation are the speaker's and give none.</summary>
    /// <param name="first">Index of the first token.</param>
    /// <param name="end">Index after the last.</param>
    /// <param name="term">Which word or construction of the rule spoke.</param>
    public void Add(IRule rule, int first, int end, string term, Severity severity, string message, params ReadOnlySpan<Suggestion> suggestions)
    {
        var voice = passage.VoiceAt(first);
        if (voice == Voice.Quoted)
            return;

        end = Shortened(first, end);
        var span = passage.Span(first, end);
        var isReported = voice == Voice.Reported;
        (candidates ??= []).Add(new Candidate(first, end, new Finding(
            span,
            rule.Label,
            isReported ? Severity.Low : severity,
            voice,
            span.Of(passage.Text),
            isReported ? ReportedMessages.GetOrAdd(message, static plain => plain + ReportedSpeech) : message,
            isReported ? [] : [.. suggestions],
            Id(rule, term))));
    }

    /// <summary>A long stretch marks nothing in particular, so one is cut to its first words; none ends in "the".</summary>
    int Shortened(int first, int end)
    {
        while (end - first > 1 && (passage.Tokens[end - 1].Span.End - passage.Tokens[first].Span.Start > LongestPhrase || Dangling.Contains(passage.Tokens[end - 1].Lower)))
            end--;
        return end;
    }

    /// <summary>Adds a finding on words set in quotation marks that quote nobody.</summary>
    /// <param name="span">With the marks.</param>
    public void AddScareQuotes(IRule rule, int first, int end, Core.Text.TextSpan span, string message) =>
        (candidates ??= []).Add(new Candidate(first, end, new Finding(
            span, rule.Label, Severity.Medium, Voice.Quoted, span.Of(passage.Text), message, [], Id(rule, "scare-quotes"))));

    static string Id(IRule rule, string term) => Ids.GetOrAdd((rule.Id, term), static key => $"{key.Rule}.{key.Term}");

    /// <summary>What remains when of overlapping findings only the one with the weightiest label stays; in order of the text.</summary>
    internal ImmutableArray<Finding> Resolve()
    {
        if (candidates is null)
            return [];

        candidates.Sort(static (a, b) => a.CompareByWeight(b));
        var kept = 0;
        for (var i = 0; i < candidates.Count; i++)
        {
            if (!IsTaken(candidates[i]))
                candidates[kept++] = candidates[i];
        }

        candidates.RemoveRange(kept, candidates.Count - kept);
        candidates.Sort(static (a, b) => a.First.CompareTo(b.First));
        var resolved = ImmutableArray.CreateBuilder<Finding>(kept);
        foreach (var candidate in candidates)
            resolved.Add(candidate.Finding);
        return resolved.MoveToImmutable();
    }

    /// <summary>Whether a weightier candidate has some of these tokens; if none has, this one does from now on.</summary>
    bool IsTaken(Candidate candidate)
    {
        taken ??= new bool[passage.Tokens.Length];
        var range = taken.AsSpan(candidate.First, candidate.End - candidate.First);
        if (range.Contains(true))
            return true;
        range.Fill(true);
        return false;
    }

    readonly record struct Candidate(int First, int End, Finding Finding)
    {
        /// <summary>By label, then the longer one first, then in order of the text.</summary>
        public int CompareByWeight(Candidate other)
        {
            var byLabel = Precedence.Of(Finding.Label).CompareTo(Precedence.Of(other.Finding.Label));
            if (byLabel != 0)
                return byLabel;
            var byLength = (other.End - other.First).CompareTo(End - First);
            return byLength != 0 ? byLength : First != other.First ? First.CompareTo(other.First) : string.CompareOrdinal(Finding.Rule, other.Finding.Rule);
        }
    }
}
