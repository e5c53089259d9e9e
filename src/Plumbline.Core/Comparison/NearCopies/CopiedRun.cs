using Plumbline.Core.Text;

namespace Plumbline.Core.Comparison.NearCopies;

/// <summary>A stretch of the draft that stands in a source word for word, or nearly so.</summary>
/// <param name="Draft">Half-open, UTF-16 code units of the draft.</param>
/// <param name="Source">Half-open, UTF-16 code units of the source.</param>
/// <param name="Words">How many words the two have in common there, in order.</param>
/// <param name="IsQuoted">Within quotation marks or a quoted block.</param>
/// <param name="IsCited">Its sentence carries a citation mark or a link.</param>
public sealed record CopiedRun(TextSpan Draft, TextSpan Source, int Words, bool IsQuoted, bool IsCited)
{
    /// <summary>As a quotation should be; such runs are listed apart and do not count in the score.</summary>
    public bool IsQuotedAndCited => IsQuoted && IsCited;
}
