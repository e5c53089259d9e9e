namespace Plumbline.Web.Features.Figures;

public static class FiguresServices
{
    public static IServiceCollection AddFigures(this IServiceCollection services) => services
        .AddSingleton<LedgerReader>()
        .AddSingleton<SettleFigure>()
        .AddSingleton<ReopenFigure>();
}
