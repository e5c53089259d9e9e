using System.Collections.Immutable;
using System.Reflection;

namespace Plumbline.Core.Neutrality.Explain;

/// <summary>The help pages that ship inside the assembly, one a rule.</summary>
public static class RulePages
{
    const string Folder = "Plumbline.Core.Neutrality.Explain.Pages.";

    static readonly Assembly Here = typeof(RulePages).Assembly;

    /// <summary>In order of the rules' ids.</summary>
    public static ImmutableArray<RulePage> All { get; } =
    [
        .. Here.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Read),
    ];

    /// <summary>The page of a rule, or of the rule that a finding's longer id belongs to ("reporting-verb.claim"); null if there is none.</summary>
    public static RulePage? Find(string rule)
    {
        var id = rule.Split('.')[0];
        return All.FirstOrDefault(page => string.Equals(page.Rule, id, StringComparison.OrdinalIgnoreCase));
    }

    static RulePage Read(string resource)
    {
        using var stream = Here.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        var markdown = reader.ReadToEnd().ReplaceLineEndings("\n");
        var rule = resource[Folder.Length..^".md".Length];
        var summary = markdown.Split("\n\n", StringSplitOptions.RemoveEmptyEntries)[1].Trim();
        return new RulePage(rule, summary, markdown);
    }
}
