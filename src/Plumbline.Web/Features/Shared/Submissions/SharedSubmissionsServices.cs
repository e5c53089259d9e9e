using Plumbline.Web.Features.Shared.Evidence;
using Plumbline.Web.Features.Shared.Threads;

namespace Plumbline.Web.Features.Shared.Submissions;

public static class SharedSubmissionsServices
{
    public static IServiceCollection AddSharedSubmissions(this IServiceCollection services)
    {
        services.AddSingleton<SourceUsage>();
        services.AddSingleton<FlagsOfRevision>();
        services.AddSingleton<ThreadsOfRevision>();
        services.AddSingleton<PeopleToMention>();
        services.AddSingleton<EvidenceOfRevision>();
        services.AddSingleton<SubmissionReader>();
        return services;
    }
}
