using System.Text;

namespace Plumbline.Web.Tests.Features.Shared.Markdown;

/// <summary>Payloads and marks cut up and put together again, the same for the same seed.</summary>
sealed class Mixture(int seed)
{
    static readonly string[] Marks =
    [
        "[", "]", "(", ")", "](", "![", "<", ">", "\"", "'", "`", "```", "*", "**", "_", "|", "\n", "\n\n", "\n> ", "\n- ", "\n|-|-|\n", "[^1]", "\n[^1]: ",
        "\\", "&#x6A;", "&colon;", ":", "javascript:", "data:", "onerror=", " src=", "<img ", "<script>", "http://a.example", "\t", "\u0000", "é", "\n\n    ", "# ",
    ];

    readonly Random random = new(seed);

    public string Next()
    {
        var text = new StringBuilder();
        for (var i = random.Next(2, 12); i > 0; i--)
        {
            if (random.Next(3) > 0)
                text.Append(Marks[random.Next(Marks.Length)]);
            else
                text.Append(PartOf(Payloads.All[random.Next(Payloads.All.Length)]));
        }
        return text.ToString();
    }

    string PartOf(string payload)
    {
        var start = random.Next(payload.Length);
        return payload.Substring(start, random.Next(payload.Length - start) + 1);
    }
}
