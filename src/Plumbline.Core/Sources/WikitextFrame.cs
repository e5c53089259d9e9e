using System.Text;

namespace Plumbline.Core.Sources;

enum WikitextFrameKind
{
    Page,
    Template,
    Link,
    Reference,
}

/// <summary>Something that is open while wikitext is read: a template, a link, a reference; and the parts of it between pipes.</summary>
/// <param name="Name">Of a reference.</param>
sealed class WikitextFrame(WikitextFrameKind kind, string? name = null)
{
    readonly List<string> _parts = [];
    StringBuilder _part = new();

    public WikitextFrameKind Kind => kind;

    public string? Name => name;

    public StringBuilder Text => _part;

    public void NextPart()
    {
        _parts.Add(_part.ToString());
        _part = new StringBuilder();
    }

    public IReadOnlyList<string> Parts() => [.. _parts, _part.ToString()];

    /// <summary>As it was written, for what never closes.</summary>
    public string Raw() => Opening + string.Join('|', Parts());

    string Opening => kind switch
    {
        WikitextFrameKind.Template => "{{",
        WikitextFrameKind.Link => "[[",
        _ => "",
    };
}
