using System.Collections.Immutable;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.Terms;

/// <summary>How often one source uses a term, by whose voice, and where.</summary>
/// <param name="Source">Index of the source.</param>
/// <param name="Own">Places in the source's own voice; half-open, UTF-16 code units.</param>
/// <param name="Attributed">Places in what it reports of somebody.</param>
/// <param name="Quoted">Places inside quotation marks.</param>
public sealed record TermUse(string Term, int Source, ImmutableArray<TextSpan> Own, ImmutableArray<TextSpan> Attributed, ImmutableArray<TextSpan> Quoted)
{
    public bool IsUsed => !Own.IsEmpty || !Attributed.IsEmpty || !Quoted.IsEmpty;
}
