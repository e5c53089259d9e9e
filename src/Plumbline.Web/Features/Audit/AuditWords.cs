using System.Text;
using System.Text.Json;

namespace Plumbline.Web.Features.Audit;

/// <summary>What the log holds for programs, in words for people.</summary>
public static class AuditWords
{
    /// <summary>"submission.claimed" as "Submission claimed".</summary>
    public static string Action(string action) => Sentence(action.Replace('.', ' ').Replace('-', ' '));

    /// <summary>"revisionSeen" as "Revision seen".</summary>
    public static string Key(string key)
    {
        var words = new StringBuilder(key.Length + 4);
        foreach (var c in key)
        {
            if (char.IsAsciiLetterUpper(c) && words.Length > 0)
                words.Append(' ');
            words.Append(char.ToLowerInvariant(c));
        }
        return Sentence(words.ToString());
    }

    public static string Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => "nothing",
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        JsonValueKind.Array when value.GetArrayLength() == 0 => "none",
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Value)),
        JsonValueKind.Object => string.Join("; ", value.EnumerateObject().Select(p => $"{Key(p.Name)}: {Value(p.Value)}")),
        _ => value.ToString(),
    };

    static string Sentence(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
