namespace Plumbline.Web.Features.Quotations;

public static class QuotationsServices
{
    public static IServiceCollection AddQuotations(this IServiceCollection services) => services
        .AddSingleton<QuotationReader>()
        .AddSingleton<RecordTranslation>()
        .AddSingleton<CheckTranslation>()
        .AddSingleton<AcceptQuotation>()
        .AddSingleton<WithdrawQuotationNote>();
}
