namespace Plumbline.Cli.Commands;

/// <summary>The contract with scripts; 1 is for <c>check</c>, when it found something.</summary>
static class ExitCodes
{
    public const int Done = 0;
    public const int Unusable = 2;
}
