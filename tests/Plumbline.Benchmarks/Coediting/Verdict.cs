using System.Globalization;

namespace Plumbline.Benchmarks.Coediting;

/// <summary>Which bounds held. A run whose conditions were not fair says nothing.</summary>
sealed class Verdict
{
    readonly List<string> missed = [];
    readonly List<string> unfair = [];

    public void AtMost(string what, double value, double bound)
    {
        var holds = value <= bound;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"- {what}: {value:0.##} (at most {bound:0.##}){(holds ? "" : " — missed")}"));
        if (!holds) missed.Add(what);
    }

    public void Void(string why) => unfair.Add(why);

    /// <summary>0 all held, 1 some missed, 3 void.</summary>
    public int Report()
    {
        Console.WriteLine();
        if (unfair.Count > 0)
        {
            Console.WriteLine($"VOID: {string.Join("; ", unfair)}.");
            return 3;
        }

        Console.WriteLine(missed.Count == 0 ? "All bounds hold." : $"Missed: {string.Join("; ", missed)}.");
        return missed.Count == 0 ? 0 : 1;
    }
}
