using System.Collections.Immutable;

namespace Plumbline.Core.Neutrality.HouseStyle;

/// <summary>A piece of a house style as it was written, whatever the file's format; lines and columns count from 1.</summary>
public abstract record StyleNode(int Line, int Column)
{
    public sealed record Scalar(string Value, int Line, int Column) : StyleNode(Line, Column);

    public sealed record Sequence(ImmutableArray<StyleNode> Items, int Line, int Column) : StyleNode(Line, Column);

    public sealed record Mapping(ImmutableArray<StyleField> Fields, int Line, int Column) : StyleNode(Line, Column);
}

/// <summary>A key and its value.</summary>
public sealed record StyleField(StyleNode.Scalar Key, StyleNode Value);

/// <summary>Why a house style cannot be used, and where; line and column count from 1.</summary>
public sealed record StyleError(int Line, int Column, string Message);
