using System.Collections.Immutable;

namespace Plumbline.Core.Sources;

/// <summary>One source on its way through the cleaning steps: its lines, and the tally of what went.</summary>
sealed class CleaningRun(string text, CancellationToken cancellation)
{
    const int SamplesPerKind = 5;
    const int SampleLength = 100;
    const int PiecesPerKind = 1000;
    const int TagsShown = 100;
    const int LongestPiece = 400;
    const int Context = 60;

    readonly SortedDictionary<RemovalKind, (int Count, List<string> Samples)> _removed = [];

    /// <summary>The whole text, for the steps that come before it is cut into lines.</summary>
    public string Text { get; set; } = text;

    public List<SourceLine> Lines { get; set; } = [];

    public string? Title { get; set; }

    /// <summary>The text was no plain text, so its lines are not the original's.</summary>
    public bool IsConverted { get; set; }

    /// <summary>The page as Markdown, made elsewhere; null where that is ours to do.</summary>
    public string? Converted { get; init; }

    public List<InfoboxField> Infobox { get; } = [];

    public List<SlotReference> References { get; } = [];

    /// <summary>What was removed, in its surroundings.</summary>
    public List<RemovedPiece> Pieces { get; } = [];

    public TemplatePrefixes Prefixes => field ??= TemplatePrefixes.Of(Text);

    public CancellationToken Cancellation => cancellation;

    public void Removed(RemovalKind kind, ReadOnlySpan<char> what) => Removed(kind, 0, what, [], []);

    /// <summary>Counts what is cut out of a line, and keeps its surroundings.</summary>
    public void Removed(RemovalKind kind, SourceLine line, string text, int start, int end) =>
        Removed(kind, IsConverted ? 0 : line.Number, text.AsSpan(start, end - start), text.AsSpan(Math.Max(0, start - Context), Math.Min(start, Context)), text.AsSpan(end, Math.Min(Context, text.Length - end)));

    void Removed(RemovalKind kind, int line, ReadOnlySpan<char> what, ReadOnlySpan<char> before, ReadOnlySpan<char> after)
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
        if (count < (kind == RemovalKind.Markup ? TagsShown : PiecesPerKind) && Shortened(what) is { Length: > 0 } text)
            Pieces.Add(new RemovedPiece(kind, line, text, Inserts.Strip(before), Inserts.Strip(after)));
    }

    static string Shortened(ReadOnlySpan<char> what)
    {
        var text = Inserts.Strip(what.Length > LongestPiece ? what[..LongestPiece] : what).Trim();
        return PlainText.Normalise(what.Length > LongestPiece ? text + "…" : text);
    }

    /// <summary>Takes a whole line out.</summary>
    public void Drop(SourceLine line, RemovalKind kind)
    {
        Removed(kind, line, line.Text, 0, line.Text.Length);
        line.Text = "";
    }

    public ImmutableArray<Removal> Removals() =>
        [.. _removed.Select(r => new Removal(r.Key, r.Value.Count, [.. r.Value.Samples]))];
}
