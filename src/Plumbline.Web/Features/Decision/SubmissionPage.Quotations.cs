using Plumbline.Core.Text;
using Plumbline.Web.Features.Shared.AnchoredText;

namespace Plumbline.Web.Features.Decision;

/// <summary>The page's part in quotations: it shows where one stands.</summary>
public sealed partial class SubmissionPage
{
    const string QuotationMark = "quotation";

    async Task ShowQuotationAsync((int Start, int End) range)
    {
        (current, mode, pane) = (QuotationMark, "text", "text");
        marks = [.. marks.Where(mark => mark.Id != QuotationMark), new TextMark(new TextSpan(range.Start, range.End), QuotationMark, "pl-chosen", "The quotation")];
        StateHasChanged();
        if (textPane is not null)
            await textPane.RevealAsync(QuotationMark);
    }
}
