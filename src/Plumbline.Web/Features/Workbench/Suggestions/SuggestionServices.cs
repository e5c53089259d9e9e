using Plumbline.Web.Live.Drafts.Suggestions;

namespace Plumbline.Web.Features.Workbench.Suggestions;

public static class SuggestionServices
{
    public static IServiceCollection AddSuggestions(this IServiceCollection services)
    {
        services.AddSingleton<SuggestionRights>();
        services.AddSingleton<SuggestChanges>();
        services.AddSingleton<DecideOnSuggestions>();
        services.AddSingleton<SuggestionsReader>();
        services.AddSingleton<ISuggestionDesk, SuggestionDesk>();
        return services;
    }
}
