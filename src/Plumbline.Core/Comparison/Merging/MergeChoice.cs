namespace Plumbline.Core.Comparison.Merging;

/// <summary>What somebody wants to stand where two sides conflict.</summary>
public abstract record MergeChoice
{
    MergeChoice() { }

    public sealed record Left : MergeChoice;

    public sealed record Right : MergeChoice;

    /// <summary>The left side's words and then the right side's.</summary>
    public sealed record Both : MergeChoice;

    /// <param name="Words">Empty takes both sides' out.</param>
    public sealed record Own(string Words) : MergeChoice;
}
