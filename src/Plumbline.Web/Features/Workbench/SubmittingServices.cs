using Plumbline.Web.Features.Workbench.Authorship;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Features.Workbench;

public static class SubmittingServices
{
    /// <summary>Needs an <see cref="IRevisionAnalysis"/> besides.</summary>
    public static IServiceCollection AddSubmitting(this IServiceCollection services)
    {
        services.AddSingleton<IDraftText, OpenDraftText>();
        services.AddSingleton<AuthorshipReader>();
        services.AddSingleton<IAuthorshipDesk, AuthorshipDesk>();
        services.AddSingleton<RevisionPreparation>();
        services.AddSingleton<SubmitDraft>();
        services.AddSingleton<ResubmitDraft>();
        services.AddSingleton<WithdrawSubmission>();
        services.AddSingleton<AbandonSubmission>();
        services.AddSingleton<RebaseDraft>();
        return services;
    }
}
