using Plumbline.Core.Text;

namespace Plumbline.Core.Figures.Reading;

/// <summary>Gives each place of a block to whoever is said to say it; pronouns go to the last who was named.</summary>
sealed class Attributions
{
    readonly FigureText text;
    readonly List<ClaimCue>?[] cues;
    FigureAttribution? last;

    public Attributions(FigureText text)
    {
        this.text = text;
        cues = new List<ClaimCue>?[text.Sentences.Length];
    }

    /// <summary>Who says what stands at a token; positions relative to the block. Ask from front to back.</summary>
    public FigureAttribution? At(int token)
    {
        var index = text.SentenceIndexAt(token);
        var found = cues[index] ??= ClaimantReader.Read(text, text.Sentences[index]);
        if (found.Count == 0)
            return null;

        // The nearest cue before it that reaches on, else one behind it that reaches back, else one for the whole sentence.
        var cue = Nearest(found, token);
        if (cue is not { } nearest)
            return null;
        var attribution = Of(nearest, found);
        if (attribution.IsNamed)
            last = attribution;
        return attribution;
    }

    static ClaimCue? Nearest(List<ClaimCue> cues, int token)
    {
        var (low, high) = (0, cues.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (cues[middle].At <= token)
                low = middle + 1;
            else
                high = middle;
        }

        for (var i = low - 1; i >= 0 && i >= low - 4; i--)
        {
            if (cues[i].Reach is ClaimReach.Behind or ClaimReach.WholeSentence && !(cues[i].IsPossessive && token - cues[i].End > 8))
                return cues[i];
        }

        for (var i = low; i < cues.Count && i < low + 4; i++)
        {
            if (cues[i].Reach == ClaimReach.WholeSentence || (cues[i].Reach == ClaimReach.Ahead && cues[i].At - token < cues[i].Limit))
                return cues[i];
        }

        return null;
    }

    FigureAttribution Of(ClaimCue cue, List<ClaimCue> sentence)
    {
        if (cue.IsPronoun)
        {
            var named = sentence.TakeWhile(other => other.At < cue.At).LastOrDefault(other => !other.IsPronoun && !other.Name.IsEmpty);
            if (!named.Name.IsEmpty)
                return Named(named.Name);
            return last ?? new FigureAttribution(default, "");
        }

        return cue.Name.IsEmpty ? new FigureAttribution(default, "") : Named(cue.Name);
    }

    FigureAttribution Named(TextSpan name) => new(name, OneLine(name.Of(text.Masked)));

    static string OneLine(string name)
    {
        var line = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd(',', ' ');
        if (line.EndsWith("'s", StringComparison.Ordinal) || line.EndsWith("’s", StringComparison.Ordinal))
            line = line[..^2];
        return line.StartsWith("the ", StringComparison.Ordinal) ? "The " + line[4..] : line;
    }
}
