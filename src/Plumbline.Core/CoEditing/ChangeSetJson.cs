using System.Globalization;
using System.Text;
using Plumbline.Core.Review;

namespace Plumbline.Core.CoEditing;

/// <summary>
/// The JSON form of a change: <c>n</c> keeps, <c>[n]</c> deletes, <c>[n,"line","line"]</c> replaces by lines joined with a line feed.
/// Written and read by hand, because a JSON library refuses or rewrites the lone surrogates that real keyboards send.
/// </summary>
static class ChangeSetJson
{
    public static Outcome<ChangeSet> Read(string json)
    {
        var reader = new ChangeSetReader(json);
        var sections = reader.Read();
        return sections is { } read
            ? new ChangeSet(read)
            : new Refusal.Invalid(string.Create(CultureInfo.InvariantCulture, $"Malformed change: {reader.Complaint} at {reader.Position}."));
    }

    public static string Write(ChangeSet changes)
    {
        var json = new StringBuilder("[");
        foreach (var section in changes.Sections)
        {
            if (json.Length > 1) json.Append(',');
            if (section.Inserted is not { } inserted)
            {
                json.Append(CultureInfo.InvariantCulture, $"{section.Length}");
                continue;
            }

            json.Append(CultureInfo.InvariantCulture, $"[{section.Length}");
            if (inserted.Length > 0)
            {
                foreach (var line in inserted.AsSpan().Split('\n'))
                {
                    json.Append(",\"");
                    AppendEscaped(json, inserted.AsSpan(line));
                    json.Append('"');
                }
            }

            json.Append(']');
        }

        return json.Append(']').ToString();
    }

    static void AppendEscaped(StringBuilder json, ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '"' or '\\')
            {
                json.Append('\\').Append(c);
            }
            else if (c < ' ' || (char.IsSurrogate(c) && !IsHalfOfPair(text, i)))
            {
                json.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            }
            else
            {
                json.Append(c);
            }
        }
    }

    static bool IsHalfOfPair(ReadOnlySpan<char> text, int at) => char.IsHighSurrogate(text[at])
        ? at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])
        : at > 0 && char.IsHighSurrogate(text[at - 1]);
}
