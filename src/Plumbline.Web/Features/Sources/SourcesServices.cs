using Microsoft.AspNetCore.Http.Features;

namespace Plumbline.Web.Features.Sources;

public static class SourcesServices
{
    public static IServiceCollection AddSources(this IServiceCollection services) => services
        .Configure<FormOptions>(UploadLimits.Configure)
        .AddSingleton<PendingImports>()
        .AddSingleton<ImportSource>()
        .AddSingleton<AttachSource>()
        .AddSingleton<DetachSource>()
        .AddSingleton<SourceReader>()
        .AddSingleton<NearCopies.CopyLibrary>()
        .AddSingleton<NearCopies.NearCopySearch>()
        .AddSingleton<NearCopies.ExcludeFromNearCopies>();
}
