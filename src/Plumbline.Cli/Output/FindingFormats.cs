using System.Collections.Frozen;

namespace Plumbline.Cli.Output;

/// <summary>The ways of writing findings, by the name that --format takes.</summary>
static class FindingFormats
{
    public static readonly FrozenDictionary<string, Func<IReadOnlyList<CheckedFile>, TextWriter, Task>> All =
        new Dictionary<string, Func<IReadOnlyList<CheckedFile>, TextWriter, Task>>(StringComparer.Ordinal)
        {
            ["text"] = PlainText.WriteAsync,
            ["jsonl"] = JsonLines.WriteAsync,
            ["sarif"] = Sarif.WriteAsync,
        }.ToFrozenDictionary(StringComparer.Ordinal);
}
