using Plumbline.Core.Text;

namespace Plumbline.Web.Demo;

static class DemoPassage
{
    /// <exception cref="InvalidOperationException">The words are not in the text, or stand there twice.</exception>
    public static TextSpan Find(string text, string words)
    {
        var at = text.IndexOf(words, StringComparison.Ordinal);
        if (at < 0 || text.IndexOf(words, at + 1, StringComparison.Ordinal) >= 0)
            throw new InvalidOperationException($"The demo text has “{words}” {(at < 0 ? "nowhere" : "twice")}.");
        return new TextSpan(at, at + words.Length);
    }
}
