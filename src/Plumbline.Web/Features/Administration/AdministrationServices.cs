namespace Plumbline.Web.Features.Administration;

public static class AdministrationServices
{
    public static IServiceCollection AddAdministration(this IServiceCollection services) => services
        .AddSingleton<AddPerson>()
        .AddSingleton<ChangeRoles>()
        .AddSingleton<SuspendPerson>()
        .AddSingleton<PeopleQuery>();
}
