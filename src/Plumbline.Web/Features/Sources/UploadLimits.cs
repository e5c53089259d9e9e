using Microsoft.AspNetCore.Http.Features;

namespace Plumbline.Web.Features.Sources;

static class UploadLimits
{
    /// <summary>Above what a source may have, so that a file a little too large gets our own words and the form keeps what was typed.</summary>
    public const int LargestRequest = 64 * 1024 * 1024;

    /// <summary>Pasted text is a field of the form; ASP.NET's own limit for one is 4 MB.</summary>
    public static void Configure(FormOptions options) => options.ValueLengthLimit = LargestRequest;
}
