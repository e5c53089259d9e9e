using Plumbline.Core.Review;

namespace Plumbline.Web.Demo;

static class DemoRefusals
{
    /// <exception cref="InvalidOperationException">The content asks for something that the rules forbid.</exception>
    public static async Task<T> OrFailAsync<T>(this Task<Outcome<T>> outcome, string what) =>
        (await outcome).Match(value => value, why => throw new InvalidOperationException($"The demo workspace cannot {what}: {why}"));
}
