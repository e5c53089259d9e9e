using System.Text;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Plumbline.Data.Storage;

/// <summary>Text as both engines can keep it: PostgreSQL refuses NUL, SQLite reads up to it, and UTF-8 has no lone surrogates.</summary>
public static class StorableText
{
    const char Nul = '\0';
    const char Replacement = '\uFFFD';

    public static string Of(string text)
    {
        if (IsStorable(text))
            return text;
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                kept.Append(text[i]).Append(text[++i]);
            else if (text[i] != Nul)
                kept.Append(char.IsSurrogate(text[i]) ? Replacement : text[i]);
        }
        return kept.ToString();
    }

    internal static void MakeStorable(EntityEntry row)
    {
        foreach (var property in row.Properties)
        {
            if (property.CurrentValue is string text && !IsStorable(text))
                property.CurrentValue = Of(text);
        }
    }

    static bool IsStorable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == Nul || char.IsLowSurrogate(text[i]))
                return false;
            if (char.IsHighSurrogate(text[i]) && (++i == text.Length || !char.IsLowSurrogate(text[i])))
                return false;
        }
        return true;
    }
}
