namespace Plumbline.Web.Features.Shared.Markdown;

/// <summary>Which addresses a text may link to: by a list of what is allowed, since what is dangerous keeps growing.</summary>
static class LinkAddress
{
    static readonly string[] AllowedSchemes = ["http", "https", "mailto"];

    /// <returns>The address to write; null where the link must not be made.</returns>
    /// <param name="page">Stands before a bare fragment.</param>
    public static string? Allow(string? address, string page)
    {
        if (address is null)
            return null;
        // Browsers drop these characters, so "java\nscript:" would become a scheme again.
        var seen = string.Concat(address.Where(c => !char.IsControl(c) && !char.IsWhiteSpace(c)));
        if (seen.StartsWith('#'))
            return page + seen;
        return Scheme(seen) is not { } scheme || AllowedSchemes.Contains(scheme, StringComparer.OrdinalIgnoreCase) ? seen : null;
    }

    public static bool LeavesTheSite(string address) => Scheme(address) is not null || address.StartsWith("//", StringComparison.Ordinal);

    static string? Scheme(string address)
    {
        var end = address.AsSpan().IndexOfAny(":/?#");
        return end >= 0 && address[end] == ':' ? address[..end] : null;
    }
}
