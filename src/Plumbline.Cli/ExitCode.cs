namespace Plumbline.Cli;

public static class ExitCode
{
    public const int Done = 0;

    /// <summary>A check found something at or above what it was told to fail on.</summary>
    public const int Found = 1;

    /// <summary>Bad usage or unreadable input.</summary>
    public const int Refused = 2;
}
