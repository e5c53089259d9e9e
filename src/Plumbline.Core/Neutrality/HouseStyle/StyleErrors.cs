using System.Collections.Immutable;

namespace Plumbline.Core.Neutrality.HouseStyle;

/// <summary>Collects what is wrong while a house style is read, so that all of it can be put right at once.</summary>
sealed class StyleErrors
{
    readonly List<StyleError> found = [];

    public ImmutableArray<StyleError> InOrder => [.. found.OrderBy(error => error.Line).ThenBy(error => error.Column)];

    public void Add(StyleNode at, string message) => found.Add(new StyleError(at.Line, at.Column, message));
}
