using Plumbline.Web.Features.Account;
using Plumbline.Web.Features.Administration;
using Plumbline.Web.Features.Annotations;
using Plumbline.Web.Features.Audit;
using Plumbline.Web.Features.Compare;
using Plumbline.Web.Features.Decision;
using Plumbline.Web.Features.Entries;
using Plumbline.Web.Features.Evidence;
using Plumbline.Web.Features.Figures;
using Plumbline.Web.Features.Flags;
using Plumbline.Web.Features.History;
using Plumbline.Web.Features.Home;
using Plumbline.Web.Features.Quotations;
using Plumbline.Web.Features.ReviewQueue;
using Plumbline.Web.Features.Shared.Comparison;
using Plumbline.Web.Features.Shared.Submissions;
using Plumbline.Web.Features.Sources;
using Plumbline.Web.Features.Workbench;

namespace Plumbline.Web.Hosting;

/// <summary>Every slice's services, by name.</summary>
static class Slices
{
    public static IServiceCollection AddSlices(this IServiceCollection services) => services
        .AddSharedComparison()
        .AddSharedSubmissions()
        .AddAccount()
        .AddAdministration()
        .AddAnnotations()
        .AddAudit()
        .AddCompare()
        .AddDecisions()
        .AddEntries()
        .AddEvidence()
        .AddFigures()
        .AddFlags()
        .AddHistory()
        .AddHome()
        .AddQuotations()
        .AddReviewQueue()
        .AddSources()
        .AddWorkbench();
}
