namespace Plumbline.Web.Features.Annotations;

public static class AnnotationsServices
{
    public static IServiceCollection AddAnnotations(this IServiceCollection services)
    {
        services.AddSingleton<Annotate>();
        services.AddSingleton<AnnotateDraft>();
        services.AddSingleton<ThreadsOfDraft>();
        services.AddSingleton<ReplyToThread>();
        services.AddSingleton<ResolveThread>();
        services.AddSingleton<ReopenThread>();
        services.AddSingleton<MarkThreadBlocking>();
        services.AddSingleton<ReadMentions>();
        return services;
    }
}
