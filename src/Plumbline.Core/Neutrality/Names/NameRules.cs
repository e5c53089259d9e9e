using System.Collections.Immutable;
using Plumbline.Core.Neutrality.Reading;
using Plumbline.Core.Text;

namespace Plumbline.Core.Neutrality.Names;

/// <summary>Holds the names in a paragraph against the rules for them.</summary>
sealed class NameRules
{
    readonly ImmutableArray<NameRule> rules;
    readonly NameFinder<(int Rule, string Name)> finder;

    public NameRules(ImmutableArray<NameRule> rules)
    {
        this.rules = rules;
        finder = new NameFinder<(int, string)>(rules.SelectMany((rule, index) =>
            rule.Names.Select(name => name.Name).Concat(rule.Avoided).Select(name => (name, (index, name)))));
    }

    public NameRule this[int index] => rules[index];

    public int Count => rules.Length;

    public NameReading Read(Passage passage)
    {
        if (finder.IsEmpty)
            return NameReading.Empty;

        var findings = ImmutableArray.CreateBuilder<Finding>();
        var uses = ImmutableArray.CreateBuilder<NameUse>();
        var times = new Times(passage);
        var token = 0;
        foreach (var found in finder.In(passage.Text))
        {
            if (TokenRange.Of(passage, found.Span, ref token) is not { } range || LongerNames.Hold(passage, range.First, range.End))
                continue;
            var context = Contexts.Of(passage, range.First, range.End);
            var rule = rules[found.Value.Rule];
            uses.Add(new NameUse(found.Value.Rule, found.Span, context, passage.VoiceAt(range.First), FirstMentions.Missing(passage, rule, found.Value.Name, found.Span)));
            if (context != NameContexts.Quotation && Breach(passage, rule, found, range.First, context, times.At(range.First)) is { } breach)
                findings.Add(breach);
        }

        return new NameReading(findings.ToImmutable(), uses.ToImmutable());
    }

    static Finding? Breach(Passage passage, NameRule rule, FoundName<(int Rule, string Name)> found, int token, NameContexts context, ImmutableArray<YearRange> years)
    {
        var (_, name) = found.Value;
        var here = rule.Names.Where(right => right.Contexts.HasFlag(context)).ToList();
        var own = here.FindAll(right => string.Equals(right.Name, name, StringComparison.Ordinal));
        if (own.Exists(right => Fits(right, years)))
            return null;

        var why = own.Count > 0 ? $"“{name}” is the name of another time" : $"“{name}” is not the name used {Contexts.InWords(context)}";
        var fitting = here.Where(right => Fits(right, years) && !own.Contains(right)).Select(right => right.Name).Distinct(StringComparer.Ordinal).ToList();
        return NameFinding.Of(passage, $"name.{rule.Id}", rule.Severity, found.Span, passage.VoiceAt(token), $"{why} for {rule.Subject}. {rule.Reason}", fitting);
    }

    static bool Fits(RightName name, ImmutableArray<YearRange> years) => years.IsEmpty || years.Any(name.Years.Overlaps);
}
