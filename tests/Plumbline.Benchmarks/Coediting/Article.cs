using System.Text;
using Plumbline.Benchmarks.Neutrality;

namespace Plumbline.Benchmarks.Coediting;

/// <summary>An article as entries are: mostly plain prose, a finding in about every fourth paragraph.</summary>
static class Article
{
    const string Plain = "The mill stands at the weir of Tamsin, and it was built in 1820. The ferry runs twice a day, and in summer three times. The lock keepers write down every barge.";

    /// <param name="length">UTF-16 code units, exactly.</param>
    public static string OfLength(int length)
    {
        var flagged = SampleText.OfLength(length / 4).Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        var text = new StringBuilder(length + 1000);
        for (var paragraph = 0; text.Length < length; paragraph++)
        {
            text.Append(Plain).Append(' ').Append(Plain).Append(paragraph % 4 == 0 ? flagged[paragraph / 4 % flagged.Length][..Math.Min(120, flagged[paragraph / 4 % flagged.Length].Length)] : Plain).Append("\n\n");
        }

        return text.ToString(0, length);
    }
}
