using System.Text;

namespace Plumbline.Data;

/// <summary>A form of a name in which equal names are equal strings; kept in columns because SQLite folds ASCII only.</summary>
public static class SearchKey
{
    public static string Of(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var part in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (key.Length > 0)
                key.Append(' ');
            key.Append(part);
        }
        return key.ToString().Normalize(NormalizationForm.FormKC).ToUpperInvariant();
    }
}
