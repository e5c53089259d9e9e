namespace Plumbline.Web.Tests.Features.Shared;

/// <summary>Base of tests that each begin with an empty store.</summary>
public abstract class EntryStoryTests : IAsyncLifetime
{
    protected EntryStory Story { get; private set; } = null!;

    public async Task InitializeAsync() => Story = await EntryStory.BeginAsync();

    public async Task DisposeAsync() => await Story.DisposeAsync();

    protected static T Refused<T>(object outcome)
        where T : Plumbline.Core.Review.Refusal =>
        Assert.IsType<T>(outcome.GetType().GetProperty("Why")?.GetValue(outcome));
}
