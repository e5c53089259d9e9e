namespace Plumbline.Web.Features.Decision;

public static class DecisionServices
{
    public static IServiceCollection AddDecisions(this IServiceCollection services)
    {
        services.AddSingleton<SubmissionQuery>();
        services.AddSingleton<Decide>();
        services.AddSingleton<ApproveByBreakGlass>();
        services.AddSingleton<PublishRevision>();
        services.AddSingleton<Unpublish>();
        services.AddSingleton<DecisionRequirements>();
        return services;
    }
}
