namespace Plumbline.Core.Comparison;

/// <summary>A wording without regard to how it is set in lines.</summary>
static class SpacedWords
{
    /// <summary>One space for each run of white space, none at the ends.</summary>
    public static string Of(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
