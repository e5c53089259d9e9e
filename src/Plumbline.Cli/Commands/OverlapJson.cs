using System.Text.Json;
using Plumbline.Core.Comparison.NearCopies;
using Plumbline.Core.Text;

namespace Plumbline.Cli.Commands;

static class OverlapJson
{
    public sealed record OfSource(string Path, string Text, SourceOverlap Overlap);

    public static string Of(string draftPath, string draft, List<OfSource> sources) => JsonSerializer.Serialize(
        new
        {
            file = draftPath,
            score = Score(sources.Select(s => s.Overlap.Score).DefaultIfEmpty().Max()),
            level = Json.Name(CopyScore.LevelOf(sources.Select(s => s.Overlap.Score).DefaultIfEmpty().Max())),
            sources = sources.Select(s => new { file = s.Path, score = Score(s.Overlap.Score), level = Json.Name(s.Overlap.Level) }),
            // What is left to its author to explain, and what is quoted as it should be.
            runs = sources.SelectMany(s => s.Overlap.Counted.Select(run => Run(draft, s, run))),
            quotedAndCited = sources.SelectMany(s => s.Overlap.Runs.Where(run => run.IsQuotedAndCited).Select(run => Run(draft, s, run))),
        },
        Json.Options) + "\n";

    static object Run(string draft, OfSource source, CopiedRun run) => new
    {
        source = source.Path,
        draft = Range(run.Draft, draft),
        at = Range(run.Source, source.Text),
        words = run.Words,
        quoted = run.IsQuoted,
        cited = run.IsCited,
    };

    static object Range(TextSpan span, string text) => new { start = span.Start, end = span.End, text = span.Of(text) };

    static double Score(double score) => Math.Round(score, 3);
}
