namespace Plumbline.Core.Comparison;

/// <param name="IgnoreCitationMarks">[12], [^3], [note 2] and their like are no difference, wherever they stand. White space never is one.</param>
public sealed record ComparisonOptions(bool IgnoreCitationMarks = false)
{
    public static ComparisonOptions Default { get; } = new();
}
