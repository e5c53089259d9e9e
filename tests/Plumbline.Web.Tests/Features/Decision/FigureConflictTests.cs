using Plumbline.Core.Review;
using Plumbline.Data;
using Plumbline.Data.Sources;
using Plumbline.Web.Features.Decision;

namespace Plumbline.Web.Tests.Features.Decision;

public sealed class FigureConflictTests
{
    [Fact]
    public async Task AContradictedFigureStandsInTheWayUntilTheTextSaysWhoGivesWhich()
    {
        await using var store = await TestStore.CreateAsync();
        var entry = await TestEntry.NewAsync(store, text: "On 11 March 2031 49 villagers were killed by the flood.");
        await AttachAsync(store, entry, "The Weir Mission said that 71 villagers were killed by the flood on 11 March 2031.");
        var step = await entry.ReadyAsync();

        var why = Assert.IsType<Refusal.Unmet>(await store.Get<Decide>().ApproveAsync(store.Editor, step.SubmissionId, step.RevisionId, null, default).RefusalAsync());
        Assert.Equal("1 conflict between figures is neither resolved nor presented in the text.", Assert.Single(why.Requirements));

        await entry.TypeAsync("Harbour officials of Dorven said that 49 villagers were killed by the flood on 11 March 2031. The Weir Mission said that 71 villagers were killed by the flood on 11 March 2031.");
        var presented = await entry.RecommendAsync(await entry.ClaimAsync(await entry.ResubmitAsync(step)));
        Assert.Equal(SubmissionState.Approved, (await entry.ApproveAsync(presented)).State);
    }

    static Task AttachAsync(TestStore store, TestEntry entry, string text)
    {
        var source = new Source
        {
            Title = "Mission report",
            TitleKey = SearchKey.Of("Mission report"),
            Text = text,
            OriginalText = text,
            OriginalHash = "01",
            Encoding = "utf-8",
            AddedBy = store.Contributor.PersonId,
            AddedAt = store.Time.GetUtcNow(),
        };
        return store.Lane.WriteAsync(db =>
        {
            db.Sources.Add(source);
            db.EntrySources.Add(new EntrySource { EntryId = entry.EntryId, SourceId = source.Id, Use = SourceUse.Evidence, AttachedBy = store.Contributor.PersonId, AttachedAt = store.Time.GetUtcNow() });
        });
    }
}
