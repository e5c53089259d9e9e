using System.Text;

namespace Plumbline.Core.Sources;

/// <summary>
/// Turns MediaWiki's own markup into Markdown. Here the content of templates is still there, so quantities and names are
/// read out of them; only what nobody can read leaves a gap. One pass; what is open is kept on a stack of bounded depth.
/// </summary>
sealed class WikitextConversion
{
    const int Deepest = 100;

    readonly CleaningRun _run;
    readonly string _text;
    readonly Stack<WikitextFrame> _open = new();
    readonly WikitextReferences _references;
    readonly WikitextTemplates _templates;
    int _at;

    WikitextConversion(CleaningRun run)
    {
        _run = run;
        _text = run.Text;
        _references = new WikitextReferences(run);
        _templates = new WikitextTemplates(run, _references);
        _open.Push(new WikitextFrame(WikitextFrameKind.Page));
    }

    public static void Apply(CleaningRun run)
    {
        if (run.Converted is not null || !WikitextSigns.In(run.Text))
            return;
        run.Text = WikitextLines.ToMarkdown(new WikitextConversion(run).Convert());
        run.IsConverted = true;
    }

    StringBuilder Out => _open.Peek().Text;

    string Convert()
    {
        while (_at < _text.Length)
        {
            _run.Cancellation.ThrowIfCancellationRequested();
            if (!ReadMarkup())
                Out.Append(_text[_at++]);
        }
        while (_open.Count > 1)
        {
            var unclosed = _open.Pop();
            Out.Append(unclosed.Raw());
        }
        return Out.ToString();
    }

    bool ReadMarkup() => _text[_at] switch
    {
        '*' or '#' or ':' or ';' when _open.Count == 1 && (_at == 0 || _text[_at - 1] == '\n') => ListHead(),
        '{' when Has("{{") && _open.Count < Deepest => Open(WikitextFrameKind.Template),
        '[' when Has("[[") && _open.Count < Deepest => Open(WikitextFrameKind.Link),
        '}' when Has("}}") && _open.Peek().Kind == WikitextFrameKind.Template => Close(_templates.Render),
        ']' when Has("]]") && _open.Peek().Kind == WikitextFrameKind.Link => Close(parts => WikitextLinks.Render(_run, parts)),
        '|' when _open.Peek().Kind is WikitextFrameKind.Template or WikitextFrameKind.Link => NextPart(),
        '[' when Has("[http") || Has("[//") => ExternalLink(),
        '\'' when Has("''") => Emphasis(),
        '<' => Tag(),
        '_' when Has("__") => MagicWord(),
        _ => false,
    };

    bool Has(string sign) => string.CompareOrdinal(_text, _at, sign, 0, sign.Length) == 0;

    bool Open(WikitextFrameKind kind)
    {
        _open.Push(new WikitextFrame(kind));
        _at += 2;
        return true;
    }

    bool Close(Func<IReadOnlyList<string>, string> render)
    {
        var closed = _open.Pop();
        Out.Append(render(closed.Parts()));
        _at += 2;
        return true;
    }

    bool NextPart()
    {
        _open.Peek().NextPart();
        _at++;
        return true;
    }

    // Told apart here from emphasis that happens to open a line.
    bool ListHead()
    {
        var end = _at;
        while (end < _text.Length && _text[end] is '*' or '#' or ':' or ';')
            end++;
        Out.Append(WikitextLines.ListHead).Append(_text, _at, end - _at);
        _at = end;
        return true;
    }

    bool ExternalLink()
    {
        var end = _text.AsSpan(_at).IndexOfAny(']', '\n');
        if (end < 0 || _text[_at + end] != ']')
            return false;
        var inner = _text.Substring(_at + 1, end - 1);
        var space = inner.IndexOf(' ', StringComparison.Ordinal);
        Out.Append(space < 0 ? inner : $"[{inner[(space + 1)..].Trim()}]({inner[..space]})");
        _at += end + 1;
        return true;
    }

    bool Emphasis()
    {
        var length = 0;
        while (_at + length < _text.Length && _text[_at + length] == '\'' && length < 5)
            length++;
        Out.Append(length switch { 2 => "*", 3 => "**", 5 => "***", _ => new string('\'', length) });
        _at += length;
        return true;
    }

    bool MagicWord()
    {
        var end = _text.IndexOf("__", _at + 2, Math.Min(40, _text.Length - _at - 2), StringComparison.Ordinal);
        if (end < 0 || _text.AsSpan(_at + 2, end - _at - 2) is var word && (word.IsEmpty || word.ContainsAnyInRange('a', 'z') || word.Contains(' ')))
            return false;
        _run.Removed(RemovalKind.Markup, _text.AsSpan(_at, end + 2 - _at));
        _at = end + 2;
        return true;
    }

    bool Tag()
    {
        if (Has("<!--"))
            return Skip(_text.IndexOf("-->", _at, StringComparison.Ordinal) is var close and >= 0 ? close + 3 : _text.Length);
        var end = _text.AsSpan(_at, Math.Min(400, _text.Length - _at)).IndexOf('>');
        if (end < 0)
            return false;
        var tag = _text.Substring(_at, end + 1);
        if (tag.StartsWith("<nowiki>", StringComparison.OrdinalIgnoreCase))
            return Verbatim("</nowiki>", end + 1);
        if (tag.StartsWith("<references", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("</references", StringComparison.OrdinalIgnoreCase))
        {
            _references.OnlyDefined = !tag.StartsWith("</", StringComparison.Ordinal) && !tag.EndsWith("/>", StringComparison.Ordinal);
            return Skip(_at + end + 1);
        }
        if (tag.StartsWith("</ref", StringComparison.OrdinalIgnoreCase) && _open.Any(f => f.Kind == WikitextFrameKind.Reference))
            return CloseReference(end + 1);
        return tag.StartsWith("<ref", StringComparison.OrdinalIgnoreCase) && tag[4] is ' ' or '>' or '/' && OpenReference(tag);
    }

    bool OpenReference(string tag)
    {
        var name = WikitextReferences.NameIn(tag);
        _at += tag.Length;
        if (tag.EndsWith("/>", StringComparison.Ordinal))
            Out.Append(_references.Again(name));
        else
            _open.Push(new WikitextFrame(WikitextFrameKind.Reference, name));
        return true;
    }

    bool CloseReference(int length)
    {
        // What was opened within and not closed belongs to the reference as text.
        while (_open.Peek().Kind != WikitextFrameKind.Reference)
        {
            var unclosed = _open.Pop();
            Out.Append(unclosed.Raw());
        }
        var reference = _open.Pop();
        Out.Append(_references.Define(reference.Name, reference.Text.ToString()));
        _at += length;
        return true;
    }

    bool Verbatim(string closing, int opening)
    {
        var end = _text.IndexOf(closing, _at, StringComparison.OrdinalIgnoreCase);
        if (end < 0)
            return false;
        Out.Append(_text, _at + opening, end - _at - opening);
        _at = end + closing.Length;
        return true;
    }

    bool Skip(int to)
    {
        _run.Removed(RemovalKind.Markup, _text.AsSpan(_at, to - _at));
        _at = to;
        return true;
    }
}
