using Microsoft.EntityFrameworkCore;
using Plumbline.Data.Changes;

namespace Plumbline.Web.Tests.Features.Workbench.Authorship;

/// <summary>Who counts as a contributor of a submitted revision, and so decides nothing about it.</summary>
public sealed class ContributorTests : IAsyncLifetime
{
    const string Rain = " It rained for nine days.";

    TestStore store = null!;
    TestEntry entry = null!;

    public async Task InitializeAsync()
    {
        store = await TestStore.CreateAsync();
        entry = await TestEntry.NewAsync(store);
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task WhoeversWordsAreInItContributed()
    {
        await entry.TypeAsync(TestEntry.Text + Rain, store.Editor);
        await ExpectAsync((await entry.SubmitAsync()).RevisionId, store.Contributor, store.Editor);
    }

    [Fact]
    public async Task WhoeversWordsWereAllRemovedDidNot()
    {
        await entry.TypeAsync(TestEntry.Text + Rain, store.Editor);
        await entry.TypeAsync(TestEntry.Text);
        await ExpectAsync((await entry.SubmitAsync()).RevisionId, store.Contributor);
    }

    [Fact]
    public async Task WordsThatWerePublishedBeforeCountForNobodyInTheNextRevision()
    {
        await entry.TypeAsync(TestEntry.Text + Rain, store.SecondEditor);
        var published = await entry.PublishAsync(await entry.ApprovedAsync());
        await store.Get<Web.Features.Workbench.RebaseDraft>().RunAsync(entry.Owner, entry.DraftId, published.RevisionId, default).ValueAsync();
        await entry.TypeAsync(TestEntry.Text + Rain + " Nobody minded.");
        await ExpectAsync((await entry.SubmitAsync()).RevisionId, store.Contributor);
    }

    [Fact]
    public async Task WhoeverTookPublishedWordsOutContributed()
    {
        var published = await entry.PublishedAsync();
        await store.Get<Web.Features.Workbench.RebaseDraft>().RunAsync(entry.Owner, entry.DraftId, published.RevisionId, default).ValueAsync();
        await entry.TypeAsync(TestEntry.Text.Replace("Officials said the gates were old.", "", StringComparison.Ordinal), store.SecondEditor);
        await ExpectAsync((await entry.SubmitAsync()).RevisionId, store.Contributor, store.SecondEditor);
    }

    [Fact]
    public async Task ALogWithAGapCountsEverybodyWhoEverTyped()
    {
        await entry.TypeAsync(TestEntry.Text + Rain, store.Editor);
        await entry.TypeAsync(TestEntry.Text);
        await store.Lane.WriteAsync(db => db.DraftChangesets.Where(c => c.DocumentVersion == 1).ExecuteDelete());
        await ExpectAsync((await entry.SubmitAsync()).RevisionId, store.Contributor, store.Editor);
    }

    async Task ExpectAsync(Guid revision, params Caller[] expected)
    {
        var contributors = await store.ReadAsync(db => db.RevisionContributors.Where(c => c.RevisionId == revision).Select(c => c.PersonId).ToListAsync());
        Assert.Equal(expected.Select(c => c.PersonId).Order(), contributors.Order());
    }
}
