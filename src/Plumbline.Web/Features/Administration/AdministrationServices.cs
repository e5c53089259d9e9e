using Microsoft.AspNetCore.Identity;
using Plumbline.Data.People;

namespace Plumbline.Web.Features.Administration;

public static class AdministrationServices
{
    public static IServiceCollection AddAdministration(this IServiceCollection services) => services
        // Identity registers its own per scope, though it keeps no state; operations live as long as the app.
        .AddSingleton<IPasswordHasher<Person>, PasswordHasher<Person>>()
        .AddSingleton<AddPerson>()
        .AddSingleton<ChangeRoles>()
        .AddSingleton<SuspendPerson>()
        .AddSingleton<PeopleQuery>();
}
