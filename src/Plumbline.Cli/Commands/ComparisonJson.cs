using System.Text.Json;
using Plumbline.Core.Comparison;
using Plumbline.Core.Text;

namespace Plumbline.Cli.Commands;

static class ComparisonJson
{
    public static string Of(TextComparison comparison) => JsonSerializer.Serialize(
        new
        {
            rows = comparison.Rows.Select(row => new
            {
                kind = Json.Name(row.Kind),
                old = Range(row.Old),
                @new = Range(row.New),
                move = row.Move,
                edits = row.Edits.Select(e => new { kind = Json.Name(e.Kind), old = Range(e.Old), @new = Range(e.New) }),
            }),
        },
        Json.Options) + "\n";

    static object? Range(TextSpan? span) => span is { } s ? new { start = s.Start, end = s.End } : null;
}
