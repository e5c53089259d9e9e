using System.Diagnostics;

namespace Plumbline.Benchmarks;

/// <summary>
/// The best of several runs. Processor time of the process, not the clock's: on a shared machine the clock measures
/// the neighbours.
/// </summary>
readonly record struct Measured(double Milliseconds, long Bytes)
{
    public static Measured Best(int runs, Action work)
    {
        var best = new Measured(double.MaxValue, 0);
        for (var run = 0; run < runs; run++)
        {
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            var start = Now();
            work();
            var milliseconds = Now() - start;
            if (milliseconds < best.Milliseconds)
                best = new Measured(milliseconds, GC.GetAllocatedBytesForCurrentThread() - bytes);
        }

        return best;
    }

    static double Now()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime.TotalMilliseconds;
    }
}
