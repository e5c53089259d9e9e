namespace Plumbline.Cli;

/// <summary>Input that cannot be used. Ends the command with its message as the one line on standard error.</summary>
public sealed class InputException : Exception
{
    public InputException()
    {
    }

    public InputException(string message) : base(message)
    {
    }

    public InputException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
