using Plumbline.EndToEnd.Tests;

namespace Plumbline.Benchmarks.Coediting;

/// <summary>Where the pieces of this benchmark stand.</summary>
static class Sources
{
    public static string Editor { get; } = Path.Combine(Repository.Root, "src", "editor");

    public static string Clients { get; } = Path.Combine(Repository.Root, "tests", "Plumbline.Benchmarks", "Coediting", "Clients");
}
