namespace Plumbline.Web.Tests.Demo;

/// <summary>One workspace, made once for all tests that only read it.</summary>
public sealed class PreparedDemo : IAsyncLifetime
{
    public DemoApp App { get; private set; } = null!;

    public DateTimeOffset Started { get; private set; }

    public async Task InitializeAsync()
    {
        App = await DemoApp.BuildAsync();
        Started = TimeProvider.System.GetUtcNow();
        Assert.True(await App.PrepareAsync());
    }

    public async Task DisposeAsync() => await App.DisposeAsync();
}
