namespace Plumbline.Web.Features.Account;

/// <summary>A browser's description of itself, in the two words that tell one's own browsers apart.</summary>
public static class BrowserName
{
    // The first match counts: most browsers also claim to be others that come later here.
    static readonly (string Sign, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    static readonly (string Sign, string Name)[] Systems =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux")];

    public static string Of(string? userAgent)
    {
        if (string.IsNullOrWhiteSpace(userAgent))
            return "Unknown browser";
        var browser = Find(Browsers, userAgent) ?? "Browser";
        return Find(Systems, userAgent) is { } system ? $"{browser} on {system}" : browser;
    }

    static string? Find((string Sign, string Name)[] known, string userAgent) =>
        known.Where(k => userAgent.Contains(k.Sign, StringComparison.Ordinal)).Select(k => k.Name).FirstOrDefault();
}
