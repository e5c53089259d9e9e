namespace Plumbline.Benchmarks.Coediting;

/// <summary>What one side's run gave.</summary>
/// <param name="Samples">Milliseconds from a keystroke to another editor's text, sorted.</param>
/// <param name="Server">The server's processor time, as a share of one core.</param>
/// <param name="Clients">The same of each process of editors.</param>
/// <param name="Lengths">How many different lengths the editors' texts had at the end.</param>
sealed record Typing(double[] Samples, double Server, double[] Clients, int Lengths)
{
    public double BusiestClient => Clients.Max();

    public double Percentile(double share) => Samples[(int)(share * (Samples.Length - 1))];
}
