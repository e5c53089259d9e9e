using Microsoft.EntityFrameworkCore;
using Plumbline.Data;
using Plumbline.Web.Features.Shared;
using Plumbline.Web.Features.Shared.Evidence;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Features.Workbench.Live;

/// <summary>The neutrality analyser over drafts, with the parties of their entries and the house style.</summary>
public sealed class AnalyserOfDrafts(IDbContextFactory<PlumblineDbContext> contexts, SourceUsage usage, HouseStyleInForce house) : IDraftAnalysis
{
    public IDraftReading Open(Guid draftId) => new ReadingOfDraft(draftId, contexts, usage, house.Rules);
}
