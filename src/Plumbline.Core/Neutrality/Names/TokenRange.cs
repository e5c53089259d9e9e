using Plumbline.Core.Neutrality.Reading;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.Names;

static class TokenRange
{
    /// <summary>The tokens that a name covers; null inside an address, code or a compound such as "anti-Velden".</summary>
    /// <param name="from">Where to begin looking; moved on, so that names in order are found in one pass.</param>
    public static (int First, int End)? Of(Passage passage, TextSpan name, ref int from)
    {
        var tokens = passage.Tokens;
        while (from < tokens.Length && tokens[from].Span.End <= name.Start)
            from++;
        if (from == tokens.Length || tokens[from].Span.Start != name.Start)
            return null;
        var end = from;
        while (end < tokens.Length && tokens[end].Span.Start < name.End)
            end++;
        var rest = new TextSpan(name.End, tokens[end - 1].Span.End).Of(passage.Text);
        return rest.Length == 0 || (NameShape.IsApostrophe(rest[0]) && rest.Length <= 2) ? (from, end) : null;
    }
}
