namespace Plumbline.Core.Sources;

/// <summary>A template as a wiki page calls it: a name in lower case, and what is handed to it.</summary>
sealed record TemplateCall(string Name, IReadOnlyList<string> Given)
{
    /// <summary>What has no name, in order; "1=…" counts as such.</summary>
    public IEnumerable<string> Positional => Given
        .Select(part => Field(part) is var (name, value) ? (IsNumber(name) ? value : null) : part.Trim())
        .OfType<string>();

    public IEnumerable<(string Name, string Value)> Fields => Given.Select(Field).OfType<(string Name, string Value)>().Where(f => !IsNumber(f.Name));

    /// <summary>The words of a quotation or a note.</summary>
    public string? Text => Positional.FirstOrDefault() ?? Named("text") ?? Named("quote");

    public string? Author => Named("author") ?? (Named("last") is { } last ? $"{last}, {Named("first")}".TrimEnd(',', ' ') : Named("last1"));

    public string? Named(string name)
    {
        var value = Fields.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase)).Value;
        return string.IsNullOrWhiteSpace(value) ? null : value;
    }

    static bool IsNumber(string name) => name.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    // An address or a tag may hold an equals sign; a field's name is a word or two.
    static (string Name, string Value)? Field(string part)
    {
        var at = part.IndexOf('=', StringComparison.Ordinal);
        var name = at < 0 ? "" : part[..at].Trim();
        return at > 0 && name.Length is > 0 and < 50 && name.IndexOfAny(['<', '/', ':', '"', '[']) < 0 ? (name, part[(at + 1)..].Trim()) : null;
    }
}
