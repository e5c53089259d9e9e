namespace Plumbline.Core.Tests.CoEditing;

static class LongRuns
{
    /// <summary>PLUMBLINE_LONG=1 asks for the large number of random cases.</summary>
    public static int Count(int usual, int large) =>
        string.Equals(Environment.GetEnvironmentVariable("PLUMBLINE_LONG"), "1", StringComparison.Ordinal) ? large : usual;
}
