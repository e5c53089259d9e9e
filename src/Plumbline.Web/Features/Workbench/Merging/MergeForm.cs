using Plumbline.Core.Comparison.Merging;

namespace Plumbline.Web.Features.Workbench.Merging;

/// <summary>What was chosen about each conflict, as a form sends it; anything else in the form is left alone.</summary>
static class MergeForm
{
    const string Choice = "choice-";
    const string OwnWords = "own-";

    public static string ChoiceName(string key) => Choice + key;

    public static string OwnName(string key) => OwnWords + key;

    public static Dictionary<string, MergeChoice> Read(IFormCollection form)
    {
        var choices = new Dictionary<string, MergeChoice>(StringComparer.Ordinal);
        foreach (var name in form.Keys.Where(name => name.StartsWith(Choice, StringComparison.Ordinal)))
        {
            var key = name[Choice.Length..];
            if (Of(form[name], form[OwnName(key)]) is { } choice)
                choices[key] = choice;
        }
        return choices;
    }

    /// <param name="word">"left", "right", "both" or "own".</param>
    /// <returns>Null for anything else.</returns>
    public static MergeChoice? Of(string? word, string? own) => word switch
    {
        "left" => new MergeChoice.Left(),
        "right" => new MergeChoice.Right(),
        "both" => new MergeChoice.Both(),
        "own" => new MergeChoice.Own((own ?? "").ReplaceLineEndings("\n")),
        _ => null,
    };
}
