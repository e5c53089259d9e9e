using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Plumbline.Core.CoEditing;

/// <summary>Reads one change from JSON. After a failure <see cref="Complaint"/> and <see cref="Position"/> tell what and where.</summary>
sealed class ChangeSetReader(string json)
{
    readonly StringBuilder inserted = new();

    public int Position { get; private set; }

    public string Complaint { get; private set; } = "";

    public ImmutableArray<ChangeSection>? Read()
    {
        var sections = ImmutableArray.CreateBuilder<ChangeSection>();
        long length = 0, newLength = 0;
        if (!Expect('[')) return null;
        if (!Take(']'))
        {
            do
            {
                if (ReadSection() is not { } section) return null;
                length += section.Length;
                newLength += section.NewLength;
                if (Math.Max(length, newLength) > int.MaxValue) return Fail("longer than any text");
                sections.Add(section);
            }
            while (Take(','));
            if (!Expect(']')) return null;
        }

        SkipSpace();
        return Position == json.Length ? sections.ToImmutable() : Fail("more after the end");
    }

    ChangeSection? ReadSection()
    {
        if (!Take('['))
        {
            if (ReadNumber() is not { } kept) return null;
            return kept > 0 ? new ChangeSection(kept, null) : Nothing();
        }

        if (ReadNumber() is not { } length) return null;
        inserted.Clear();
        for (var lines = 0; Take(','); lines++)
        {
            if (lines > 0) inserted.Append('\n');
            if (!ReadLine()) return null;
        }

        if (!Expect(']')) return null;
        return length > 0 || inserted.Length > 0 ? new ChangeSection(length, inserted.ToString()) : Nothing();
    }

    int? ReadNumber()
    {
        SkipSpace();
        var start = Position;
        while (Position < json.Length && char.IsAsciiDigit(json[Position])) Position++;
        if (int.TryParse(json.AsSpan(start, Position - start), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        Fail("a length expected");
        return null;
    }

    bool ReadLine()
    {
        if (!Expect('"')) return false;
        while (Position < json.Length)
        {
            var c = json[Position++];
            if (c == '"') return true;
            if (c == '\\')
            {
                if (ReadEscape() is not { } escaped) return false;
                c = escaped;
            }
            else if (c < ' ')
            {
                Fail("a control character that is not escaped");
                return false;
            }

            if (c is '\r' or '\n')
            {
                Fail("a line break inside a line");
                return false;
            }

            inserted.Append(c);
        }

        Fail("a line without an end");
        return false;
    }

    char? ReadEscape()
    {
        if (Position == json.Length) return BadEscape();
        var c = json[Position++];
        return c switch
        {
            '"' or '\\' or '/' => c,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => ReadHex(),
            _ => BadEscape(),
        };
    }

    char? ReadHex()
    {
        if (Position + 4 > json.Length
            || !ushort.TryParse(json.AsSpan(Position, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            return BadEscape();
        Position += 4;
        return (char)unit;
    }

    char? BadEscape()
    {
        Fail("a bad escape");
        return null;
    }

    ChangeSection? Nothing()
    {
        Fail("a section that does nothing");
        return null;
    }

    bool Expect(char wanted)
    {
        if (Take(wanted)) return true;
        Fail($"'{wanted}' expected");
        return false;
    }

    bool Take(char wanted)
    {
        SkipSpace();
        if (Position == json.Length || json[Position] != wanted) return false;
        Position++;
        return true;
    }

    void SkipSpace()
    {
        while (Position < json.Length && json[Position] is ' ' or '\t' or '\n' or '\r') Position++;
    }

    ImmutableArray<ChangeSection>? Fail(string complaint)
    {
        Complaint = complaint;
        return null;
    }
}
