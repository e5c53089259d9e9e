using System.Text;

namespace Plumbline.Core.Neutrality.HouseStyle;

static class StyleIds
{
    /// <summary>"Port Arle" to "port-arle": the part of a rule id that says which term or name spoke.</summary>
    public static string Slug(string words)
    {
        var slug = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (char.IsLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-' && c != '~')
                slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }
}
