using System.Collections.Immutable;
using Plumbline.Core.Text;

namespace Plumbline.Core.Figures;

/// <summary>A quantity in prose. All positions are half-open, UTF-16 code units in the text that was read.</summary>
/// <param name="Span">From the words that bound it to its unit or conversion: "at least 215 km² (83 sq mi)".</param>
/// <param name="Sentence">The sentence it stands in.</param>
public sealed record Quantity(TextSpan Span, TextSpan Sentence, QuantityKind Kind, FigureRange Range)
{
    /// <summary>Null for plain counts and dates.</summary>
    public FigureUnit? Unit { get; init; }

    /// <summary>For dates only.</summary>
    public DateSpan? Date { get; init; }

    public UnitConversion? Conversion { get; init; }

    public FigureSubject? Subject { get; init; }

    /// <summary>Null when the text says it in its own voice.</summary>
    public FigureAttribution? Attribution { get; init; }

    public AsOf? AsOf { get; init; }

    /// <summary>Whether it stands inside quotation marks.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>Stems of the telling words around it, in order of the alphabet; grouping compares them.</summary>
    public ImmutableArray<string> Context { get; init; } = [];

    /// <summary>The range in the first unit of its kind, so that km² and square miles compare.</summary>
    public FigureRange BaseRange => Unit is { } unit && unit.Kind != QuantityKind.Money ? Range.Times(unit.Factor) : Range;
}
