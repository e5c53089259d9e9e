using System.Collections.Immutable;

namespace Plumbline.Core.Neutrality.HouseStyle;

/// <summary>Reads the terms of a house style: each item is accepted, forbidden, or preferred instead of others.</summary>
static class TermReader
{
    static readonly string[] Uses = ["accepted", "forbidden", "preferred"];

    public static ImmutableArray<StyleTerm> Read(ImmutableArray<StyleNode> items, NodeReading reading, StyleErrors errors)
    {
        var terms = ImmutableArray.CreateBuilder<StyleTerm>();
        var owners = new Dictionary<string, StyleNode>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in items)
        {
            if (One(item, reading, errors) is not { } term)
                continue;
            foreach (var word in term.Words)
            {
                if (TermPhrase.Parse(word) is null)
                    errors.Add(item, $"“{word}” would match nothing.");
                else if (!owners.TryAdd(word, item))
                    errors.Add(item, $"“{word}” was decided on already, in line {owners[word].Line}.");
            }

            terms.Add(term);
        }

        return terms.ToImmutable();
    }

    static StyleTerm? One(StyleNode item, NodeReading reading, StyleErrors errors)
    {
        var fields = reading.Fields(item, "A term", "accepted", "forbidden", "preferred", "instead of", "reason", "label", "severity");
        if (Uses.Count(fields.ContainsKey) != 1)
        {
            errors.Add(item, "A term is accepted, forbidden or preferred: give exactly one of them.");
            return null;
        }

        var reason = reading.Text(fields.GetValueOrDefault("reason"), "“reason”");
        var label = reading.Choice(fields.GetValueOrDefault("label"), "“label”", Label.LoadedTerm, StyleWords.TermLabels);
        var severity = reading.Choice(fields.GetValueOrDefault("severity"), "“severity”", Severity.Medium, StyleWords.Severities);
        if (fields.TryGetValue("accepted", out var accepted))
            return new StyleTerm.Accepted(reading.Texts(accepted, "“accepted”"), reason);
        if (fields.TryGetValue("forbidden", out var forbidden))
            return new StyleTerm.Forbidden(reading.Texts(forbidden, "“forbidden”"), reason, "", label, severity);

        var instead = reading.Texts(fields.GetValueOrDefault("instead of"), "“instead of”");
        if (instead.IsEmpty)
            errors.Add(item, "A preferred term needs “instead of”: the words that give way to it.");
        return new StyleTerm.Forbidden(instead, reason, reading.Text(fields["preferred"], "“preferred”"), label, severity);
    }
}
