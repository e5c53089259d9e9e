using System.Collections.Immutable;

namespace Plumbline.Core.Sources;

/// <summary>One source on its way through the cleaning steps: its lines, and the tally of what went.</summary>
sealed class CleaningRun(string text, CancellationToken cancellation)
{
    const int SamplesPerKind = 5;
    const int SampleLength = 100;

    readonly SortedDictionary<RemovalKind, (int Count, List<string> Samples)> _removed = [];

    /// <summary>The whole text, for the steps that come before it is cut into lines.</summary>
    public string Text { get; set; } = text;

    public List<SourceLine> Lines { get; set; } = [];

    public string? Title { get; set; }

    public TemplatePrefixes Prefixes => field ??= TemplatePrefixes.Of(Text);

    public CancellationToken Cancellation => cancellation;

    public void Removed(RemovalKind kind, ReadOnlySpan<char> what)
    {
        var (count, samples) = _removed.TryGetValue(kind, out var soFar) ? soFar : (0, []);
        if (samples.Count < SamplesPerKind)
        {
            var sample = Inserts.Strip(what).Trim();
            sample = sample.Length <= SampleLength ? sample : string.Concat(sample.AsSpan(0, SampleLength - 1), "…");
            if (sample.Length > 0 && !samples.Contains(sample))
                samples.Add(sample);
        }
        _removed[kind] = (count + 1, samples);
    }

    /// <summary>Takes a whole line out.</summary>
    public void Drop(SourceLine line, RemovalKind kind)
    {
        Removed(kind, line.Text);
        line.Text = "";
    }

    public ImmutableArray<Removal> Removals() =>
        [.. _removed.Select(r => new Removal(r.Key, r.Value.Count, [.. r.Value.Samples]))];
}
