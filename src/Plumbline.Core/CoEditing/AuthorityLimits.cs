namespace Plumbline.Core.CoEditing;

/// <param name="TextLength">UTF-16 code units; a change that makes a text longer than this is refused.</param>
/// <param name="HistoryCount">How many updates are kept to rebase late ones over.</param>
/// <param name="HistoryLength">Code units of inserted text that those may hold together.</param>
public sealed record AuthorityLimits(int TextLength = 1_000_000, int HistoryCount = 4_000, long HistoryLength = 4_000_000)
{
    public static AuthorityLimits Default { get; } = new();
}
