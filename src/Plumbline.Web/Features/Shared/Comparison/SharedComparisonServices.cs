namespace Plumbline.Web.Features.Shared.Comparison;

public static class SharedComparisonServices
{
    public static IServiceCollection AddSharedComparison(this IServiceCollection services) => services
        .AddSingleton<ReviewedSections>()
        .AddSingleton<MarkReviewed>();
}
