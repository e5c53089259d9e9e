using System.Collections.Immutable;
using Plumbline.Core.Neutrality.Names;

namespace Plumbline.Core.Neutrality.HouseStyle;

/// <summary>Reads the names of a house style: for each place or body what it is called, when and where.</summary>
sealed class NameRuleReader(NodeReading reading, StyleErrors errors)
{
    const NameContexts Everywhere = NameContexts.Narration | NameContexts.Title | NameContexts.Quotation;

    readonly Dictionary<string, string> owners = new(StringComparer.Ordinal);
    readonly HashSet<string> ids = new(StringComparer.Ordinal);

    public ImmutableArray<NameRule> Read(ImmutableArray<StyleNode> items) => [.. items.Select(One)];

    NameRule One(StyleNode item)
    {
        var fields = reading.Fields(item, "A rule for names", "place", "body", "reason", "severity", "names", "avoid");
        var subject = reading.Text(fields.GetValueOrDefault("place") ?? fields.GetValueOrDefault("body"), "“place” or “body”");
        if (fields.ContainsKey("place") == fields.ContainsKey("body"))
            errors.Add(item, "A rule for names is about one place or one body: give exactly one of them.");
        var id = StyleIds.Slug(subject);
        if (subject.Length > 0 && !ids.Add(id))
            errors.Add(item, $"There is another rule for {subject}.");
        var reason = reading.Text(fields.GetValueOrDefault("reason"), "“reason”");
        if (reason.Length == 0)
            errors.Add(item, "A rule for names needs a “reason”: it is shown with each breach.");

        var names = reading.Items(fields.GetValueOrDefault("names"), "“names”").Select(Name).ToImmutableArray();
        if (names.IsEmpty)
            errors.Add(item, "A rule for names needs “names”: at least one that is right.");
        var avoided = reading.Texts(fields.GetValueOrDefault("avoid"), "“avoid”");
        foreach (var name in names.Select(right => right.Name).Distinct(StringComparer.Ordinal).Concat(avoided))
            Claim(name, subject, item);
        var severity = reading.Choice(fields.GetValueOrDefault("severity"), "“severity”", Severity.Medium, StyleWords.Severities);
        return new NameRule(id, subject, reason, severity, names, avoided);
    }

    RightName Name(StyleNode item)
    {
        if (item is StyleNode.Scalar)
            return new RightName(reading.Text(item, "A name"), null, null, Everywhere, null);

        var fields = reading.Fields(item, "A name", "name", "from", "to", "in", "first");
        var name = reading.Text(fields.GetValueOrDefault("name"), "“name”");
        if (!fields.ContainsKey("name"))
            errors.Add(item, "“name” is missing.");
        var from = reading.Day(fields.GetValueOrDefault("from"), "“from”", isLast: false);
        var to = reading.Day(fields.GetValueOrDefault("to"), "“to”", isLast: true);
        if (from > to)
            errors.Add(item, $"The period of {name} ends before it begins.");
        var first = reading.Text(fields.GetValueOrDefault("first"), "“first”");
        if (first.Length > 0 && !first.Contains(name, StringComparison.Ordinal))
            errors.Add(fields["first"], $"The first mention should hold the name {name}.");
        return new RightName(name, from, to, In(fields.GetValueOrDefault("in")), first.Length > 0 ? first : null);
    }

    NameContexts In(StyleNode? node)
    {
        if (node is null)
            return Everywhere;
        var items = node is StyleNode.Sequence(var all, _, _) ? all : [node];
        return items.Aggregate(NameContexts.None, (contexts, item) => contexts | reading.Choice(item, "“in”", NameContexts.None, StyleWords.Contexts));
    }

    void Claim(string name, string subject, StyleNode item)
    {
        if (name.Length > 0 && !owners.TryAdd(name, subject))
            errors.Add(item, $"“{name}” stands for {owners[name]} and for {subject}.");
    }
}
