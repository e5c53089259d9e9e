namespace Plumbline.Core.Figures;

/// <summary>The day for which a figure holds.</summary>
public sealed record AsOf(DateSpan Date, AsOfGround Ground);

public enum AsOfGround
{
    /// <summary>"as of 14 September", "by 16 September".</summary>
    Stated,

    /// <summary>A date in the same sentence.</summary>
    Sentence,

    /// <summary>The last date before it, or the heading it stands under.</summary>
    Context,
}
