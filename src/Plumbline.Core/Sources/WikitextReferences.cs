using System.Globalization;

namespace Plumbline.Core.Sources;

/// <summary>Numbers the references of a wiki page as its reader would see them, and binds their text to the slots.</summary>
sealed class WikitextReferences(CleaningRun run)
{
    readonly Dictionary<string, int> _named = new(StringComparer.Ordinal);
    int _last;

    /// <summary>Within the list itself, a reference is defined for places elsewhere.</summary>
    public bool OnlyDefined { get; set; }

    public string Define(string? name, string content)
    {
        var number = NumberOf(name);
        var text = string.Join(' ', Inserts.Strip(content).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length > 0)
            run.References.Add(new SlotReference(number.ToString(CultureInfo.InvariantCulture), text));
        run.Removed(RemovalKind.CitationMark, text);
        return OnlyDefined ? "" : Slot(number);
    }

    public string Again(string? name) => OnlyDefined ? "" : Slot(NumberOf(name));

    public static string? NameIn(string tag)
    {
        var at = tag.IndexOf("name", StringComparison.OrdinalIgnoreCase);
        var equals = at < 0 ? -1 : tag.IndexOf('=', at);
        if (equals < 0)
            return null;
        var value = tag[(equals + 1)..].Trim().TrimEnd('>', '/').Trim();
        if (value.Length > 1 && value[0] is '"' or '\'' && value.IndexOf(value[0], 1) is var close and > 0)
            return value[1..close];
        var end = value.IndexOf(' ', StringComparison.Ordinal);
        return end < 0 ? value : value[..end];
    }

    int NumberOf(string? name)
    {
        if (name is null)
            return ++_last;
        if (!_named.TryGetValue(name, out var number))
            _named[name] = number = ++_last;
        return number;
    }

    static string Slot(int number) => string.Create(CultureInfo.InvariantCulture, $"[^{number}]");
}
