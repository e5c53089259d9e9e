namespace Plumbline.Web.Features.Quotations;

/// <summary>The text in which somebody sees a quotation: a draft as it stands, or a revision under review.</summary>
public abstract record QuotedText
{
    QuotedText() { }

    public sealed record Draft(Guid Id) : QuotedText;

    public sealed record Revision(Guid Id) : QuotedText;
}
