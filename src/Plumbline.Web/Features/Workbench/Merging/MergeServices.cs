namespace Plumbline.Web.Features.Workbench.Merging;

public static class MergeServices
{
    public static IServiceCollection AddMerging(this IServiceCollection services)
    {
        services.AddSingleton<MergeReader>();
        services.AddSingleton<MergeCredits>();
        services.AddSingleton<MergeDrafts>();
        services.AddSingleton<RivalReader>();
        return services;
    }
}
