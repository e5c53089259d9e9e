namespace Plumbline.Web.Features.ReviewQueue;

public static class ReviewQueueServices
{
    public static IServiceCollection AddReviewQueue(this IServiceCollection services)
    {
        services.AddSingleton<QueueQuery>();
        services.AddSingleton<QueueList>();
        services.AddSingleton<ClaimReview>();
        services.AddSingleton<ReleaseClaim>();
        services.AddSingleton<RenewClaim>();
        services.AddSingleton<DeclareConflict>();
        services.AddSingleton<Recommend>();
        services.AddSingleton<RequestChanges>();
        services.AddSingleton<ExpireClaims>();
        services.AddHostedService<ClaimExpiry>();
        return services;
    }
}
