using System.Collections.Immutable;
using Plumbline.Core.Evidence;
using Plumbline.Core.Text;

namespace Plumbline.Web.Features.Workbench;

/// <summary>A line of a source's Markdown, cut where its statements begin and end.</summary>
sealed record SourceLine(bool IsHeading, ImmutableArray<SourceRun> Runs)
{
    public static ImmutableArray<SourceLine> Of(string text)
    {
        var statements = Statements.Of(text);
        var lines = ImmutableArray.CreateBuilder<SourceLine>();
        var next = 0;
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var newline and >= 0 ? newline : text.Length;
            while (next < statements.Length && statements[next].Span.End <= start)
                next++;
            var isHeading = text[start] == '#';
            var signs = isHeading ? text.AsSpan(start, end - start).IndexOfAnyExcept("# ") : 0;
            var shown = signs < 0 ? end : start + signs;
            if (end > shown)
                lines.Add(new SourceLine(isHeading, Cut(new TextSpan(shown, end), statements.AsSpan()[next..])));
            start = end + 1;
        }
        return lines.ToImmutable();
    }

    static ImmutableArray<SourceRun> Cut(TextSpan line, ReadOnlySpan<Statement> statements)
    {
        var runs = ImmutableArray.CreateBuilder<SourceRun>();
        var at = line.Start;
        foreach (var (span, _) in statements)
        {
            if (span.Start >= line.End)
                break;
            var (from, to) = (Math.Max(at, span.Start), Math.Min(line.End, span.End));
            if (from > at)
                runs.Add(new SourceRun(new TextSpan(at, from), null));
            if (to > from)
                runs.Add(new SourceRun(new TextSpan(from, to), span));
            at = Math.Max(at, to);
        }
        if (at < line.End)
            runs.Add(new SourceRun(new TextSpan(at, line.End), null));
        return runs.ToImmutable();
    }
}

/// <param name="Statement">The whole statement that the run is of; null for what says nothing by itself.</param>
sealed record SourceRun(TextSpan Span, TextSpan? Statement);
