using Plumbline.Cli.Output;
using Plumbline.Core.Neutrality;
using Plumbline.Core.Neutrality.Swap;

namespace Plumbline.Cli.Commands;

/// <summary>`check --swap`: the findings that do not stay where they are when two parties change places.</summary>
static class SwapReports
{
    public static List<CheckedFile> Of(CheckInput input, CancellationToken cancellationToken)
    {
        if (input.Parties.Length < 2)
            throw new InputException("--swap needs --parties with two parties or more.");
        return input.Texts.ConvertAll(text =>
        {
            var differences = SwapCheck.Of(text.Text, input.Parties, input.StyleOf(text), cancellationToken);
            return new CheckedFile(text, new AnalysisResult([.. differences.Select(Explained)], []));
        });
    }

    static Finding Explained(SwapDifference difference)
    {
        var (one, other) = (difference.One.Name, difference.Other.Name);
        var when = difference.IsOnlyAsWritten ? $"Not reported when {one} and {other} change places" : $"Reported only when {one} and {other} change places";
        return difference.Finding with { Message = $"{when}. {difference.Finding.Message}", Suggestions = [] };
    }
}
