namespace Plumbline.Web.Features.ReviewQueue;

public static class ReviewQueueServices
{
    public static IServiceCollection AddReviewQueue(this IServiceCollection services) => services.AddSingleton<QueueQuery>();
}
