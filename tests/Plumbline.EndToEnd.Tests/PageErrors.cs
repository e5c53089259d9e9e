using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Plumbline.EndToEnd.Tests;

/// <summary>What pages complained of in their consoles. A test that expects a complaint says which before it comes.</summary>
public sealed class PageErrors
{
    readonly ConcurrentQueue<string> seen = new();
    readonly List<Regex> expected = [];

    public void Watch(IBrowserContext context)
    {
        context.WebError += (_, error) => seen.Enqueue($"{error.Page?.Url}: {error.Error}");
        context.Console += (_, message) =>
        {
            if (string.Equals(message.Type, "error", StringComparison.Ordinal))
                seen.Enqueue($"{message.Page?.Url}: {message.Text} ({message.Location})");
        };
    }

    public void Expect(Regex complaint) => expected.Add(complaint);

    /// <summary>A new test: what an earlier one saw is not its business.</summary>
    public void Begin()
    {
        seen.Clear();
        expected.Clear();
    }

    public IReadOnlyList<string> Unexpected => [.. seen.Where(error => !expected.Exists(pattern => pattern.IsMatch(error)))];
}
