namespace Plumbline.Web.Features.Flags;

public static class FlagsServices
{
    public static IServiceCollection AddFlags(this IServiceCollection services)
    {
        services.AddSingleton<ConfirmFlag>();
        services.AddSingleton<DismissFlag>();
        services.AddSingleton<ProposeDismissal>();
        services.AddSingleton<ReopenFlag>();
        services.AddSingleton<AnswerFlag>();
        services.AddSingleton<RaiseFlag>();
        return services;
    }
}
