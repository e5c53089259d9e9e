namespace Plumbline.Web.Features.Workbench.Versions;

public static class VersionServices
{
    public static IServiceCollection AddVersions(this IServiceCollection services)
    {
        services.AddSingleton<DraftRights>();
        services.AddSingleton<NameCheckpoint>();
        services.AddSingleton<ChangeCheckpoint>();
        services.AddSingleton<RestorableTexts>();
        services.AddSingleton<RestoreText>();
        services.AddSingleton<UndoRewrite>();
        services.AddSingleton<VersionReader>();
        services.AddSingleton<RestoreChoices>();
        services.AddSingleton<BeginFromRevision>();
        return services;
    }
}
