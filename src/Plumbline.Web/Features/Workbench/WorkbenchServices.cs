using Microsoft.Extensions.DependencyInjection.Extensions;
using Plumbline.Web.Features.Shared;
using Plumbline.Web.Features.Shared.Evidence;
using Plumbline.Web.Features.Workbench.Live;
using Plumbline.Web.Features.Workbench.Merging;
using Plumbline.Web.Features.Workbench.Suggestions;
using Plumbline.Web.Features.Workbench.Versions;
using Plumbline.Web.Features.Workbench.Writing;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Features.Workbench;

public static class WorkbenchServices
{
    public static IServiceCollection AddWorkbench(this IServiceCollection services)
    {
        services.AddSingleton<IDraftAccess, StoreDraftAccess>();
        services.AddSingleton<IAccessNews, FeedAccessNews>();
        services.AddSingleton<IDraftStore, ChangesetStore>();
        services.AddSingleton<IDraftAnalysis, AnalyserOfDrafts>();
        services.AddSingleton<IRevisionAnalysis, AnalyserOfRevisions>();
        // Whoever is told of a house style has said so before.
        services.TryAddSingleton(HouseStyleInForce.None);
        services.AddDraftHub();
        services.AddSubmitting();
        services.AddSingleton<WorkbenchQuery>();
        services.AddSingleton<BalanceQuery>();
        services.AddSingleton<DraftBesideSources>();
        services.AddSingleton<ClaimAtCursor>();
        services.AddSingleton<ProposalReader>();
        services.AddTransient<EvidenceBoard>();
        services.AddTransient<Threads.ThreadBoard>();
        services.AddSingleton<WriteDraftText>();
        services.AddSingleton<CitableSources>();
        services.AddSuggestions();
        services.AddVersions();
        services.AddMerging();
        return services;
    }
}
