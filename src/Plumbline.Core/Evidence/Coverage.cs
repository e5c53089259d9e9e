using System.Collections.Immutable;
using Plumbline.Core.Text;

namespace Plumbline.Core.Evidence;

/// <summary>How a text's statements stand with the passages linked to them.</summary>
public sealed record Coverage(ImmutableArray<CoveredStatement> Statements)
{
    /// <summary>Where a lead sums up the body, the body is what has to be sourced; its own links count where it has some.</summary>
    public IEnumerable<CoveredStatement> Asked => Statements.Where(s => !s.Statement.IsLead);

    public int AskedCount => Asked.Count();

    public int CoveredCount => Asked.Count(s => s.IsCovered);

    public int LeadCount => Statements.Length - AskedCount;

    public int Count(EvidenceKind kind) => Asked.Count(s => s.Strongest == kind);

    /// <summary>In the order of the text.</summary>
    public IEnumerable<TextSpan> Uncovered => Asked.Where(s => !s.IsCovered).Select(s => s.Statement.Span);

    /// <param name="links">Ranges of the text with what speaks to them; half-open, UTF-16 code units, in any order.</param>
    public static Coverage Of(string text, IReadOnlyCollection<(TextSpan Span, EvidenceKind Kind)> links, CancellationToken cancellation = default)
    {
        var inOrder = links.Where(link => !link.Span.IsEmpty).OrderBy(link => link.Span.Start).ToList();
        return new Coverage([.. Evidence.Statements.Of(text, cancellation).Select(statement => new CoveredStatement(
            statement,
            Strongest(inOrder.TakeWhile(link => link.Span.Start < statement.Span.End)
                .Where(link => Covers(link.Span, statement.Span)).Select(link => link.Kind))))]);
    }

    // A link may cover several sentences, or a part of one; that its edge reaches into the next one is no link to that.
    static bool Covers(TextSpan link, TextSpan statement)
    {
        var shared = Math.Min(link.End, statement.End) - Math.Max(link.Start, statement.Start);
        return shared > 0 && shared * 2 >= Math.Min(link.Length, statement.Length);
    }

    // One passage that contradicts has to be seen, however many support.
    static EvidenceKind? Strongest(IEnumerable<EvidenceKind> kinds)
    {
        EvidenceKind? strongest = null;
        foreach (var kind in kinds)
        {
            if (kind == EvidenceKind.Contradicts)
                return kind;
            if (strongest is not EvidenceKind.Supports)
                strongest = kind;
        }
        return strongest;
    }
}

/// <param name="Strongest">What the passages linked to it do, a contradiction first and a mere mention last; null when there is none.</param>
public readonly record struct CoveredStatement(Statement Statement, EvidenceKind? Strongest)
{
    public bool IsCovered => Strongest is not null;
}
