using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Plumbline.Web.Features.Shared.Comparison;

/// <summary>Pieces of a sentence without a space of ours between them: the column keeps white space as the text has it.</summary>
public sealed class MarkedSentence : ComponentBase
{
    /// <summary>For those who hear the page.</summary>
    [Parameter] public string? Prefix { get; set; }

    [Parameter, EditorRequired] public IEnumerable<MarkedText.Piece> Pieces { get; set; } = [];

    /// <summary>"ins" or "del", for pieces that do not say.</summary>
    [Parameter, EditorRequired] public string Element { get; set; } = "";

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (Prefix is not null)
        {
            builder.OpenElement(0, "span");
            builder.AddAttribute(1, "class", "visually-hidden");
            builder.AddContent(2, Prefix);
            builder.CloseElement();
        }
        foreach (var piece in Pieces)
        {
            if (!piece.IsEdited)
            {
                builder.AddContent(3, piece.Text);
                continue;
            }
            builder.OpenElement(4, piece.Element ?? Element);
            builder.AddContent(5, piece.Text);
            builder.CloseElement();
        }
    }
}
