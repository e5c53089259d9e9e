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
        .AddSingleton<NearCopies.CopyLibrary>()
        .AddSingleton<NearCopies.NearCopySearch>()
        .AddSingleton<NearCopies.ExcludeFromNearCopies>()
        .AddSingleton<EditSource>()
        .AddSingleton<ArchiveSource>()
        .AddSingleton<MoveToVersion>()
        .AddSingleton<BindReferences>()
        .AddSingleton<MarkOrigin>()
        .AddSingleton<DraftFromSource>()
        .AddSingleton<RatePublisher>()
        .AddSingleton<PublisherReader>()
        .AddSingleton<SourceReader>();
}
