namespace Plumbline.Web.Features.Compare;

public static class CompareServices
{
    public static IServiceCollection AddCompare(this IServiceCollection services) => services.AddSingleton<ComparableTexts>();
}
