namespace Plumbline.Web.Features.Account;

public static class AccountServices
{
    public static IServiceCollection AddAccount(this IServiceCollection services) => services
        .AddSingleton<AccountReader>()
        .AddSingleton<SignOutElsewhere>()
        .AddSingleton<ChangePassword>()
        .AddSingleton<OwnTokens>();
}
