using Microsoft.EntityFrameworkCore;
using Plumbline.Data;
using Plumbline.Web.Features.Shared.Evidence;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Features.Workbench.Live;

/// <summary>The neutrality analyser over drafts, with the parties of their entries.</summary>
public sealed class AnalyserOfDrafts(IDbContextFactory<PlumblineDbContext> contexts, SourceUsage usage) : IDraftAnalysis
{
    public IDraftReading Open(Guid draftId) => new ReadingOfDraft(draftId, contexts, usage);
}
