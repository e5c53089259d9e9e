using System.Globalization;

namespace Plumbline.Benchmarks.Comparison;

static class Table
{
    public static void Head()
    {
        Console.WriteLine("| | |");
        Console.WriteLine("|---|---|");
    }

    public static void Row(string what, string value) => Console.WriteLine($"| {what} | {value} |");

    public static void Milliseconds(string what, double milliseconds) => Row(what, string.Create(CultureInfo.InvariantCulture, $"{milliseconds:f1} ms"));
}
