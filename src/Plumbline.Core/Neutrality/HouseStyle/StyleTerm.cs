using System.Collections.Immutable;

namespace Plumbline.Core.Neutrality.HouseStyle;

/// <summary>A decision of the house on words.</summary>
/// <param name="Words">What is matched: whole words, case aside; "blockade~n" also matches its plural, "claim~v" every form of the verb.</param>
/// <param name="Reason">Shown with each finding; may be empty.</param>
public abstract record StyleTerm(ImmutableArray<string> Words, string Reason)
{
    /// <summary>Words that no rule reports.</summary>
    public sealed record Accepted(ImmutableArray<string> Words, string Reason) : StyleTerm(Words, Reason);

    /// <summary>Words that are reported wherever the narrator uses them.</summary>
    /// <param name="Preferred">What to write in their place; empty when nothing does.</param>
    /// <param name="Label">Under which label they are reported.</param>
    public sealed record Forbidden(ImmutableArray<string> Words, string Reason, string Preferred, Label Label, Severity Severity)
        : StyleTerm(Words, Reason);
}
