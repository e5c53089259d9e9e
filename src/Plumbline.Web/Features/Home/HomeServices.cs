namespace Plumbline.Web.Features.Home;

public static class HomeServices
{
    public static IServiceCollection AddHome(this IServiceCollection services) => services.AddSingleton<HomeQuery>();
}
