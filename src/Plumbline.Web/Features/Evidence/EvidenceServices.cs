namespace Plumbline.Web.Features.Evidence;

public static class EvidenceServices
{
    public static IServiceCollection AddEvidence(this IServiceCollection services)
    {
        services.AddSingleton<LinkEvidence>();
        services.AddSingleton<ChangeEvidence>();
        services.AddSingleton<UnlinkEvidence>();
        services.AddSingleton<PlaceEvidence>();
        services.AddSingleton<EvidenceReader>();
        return services;
    }
}
