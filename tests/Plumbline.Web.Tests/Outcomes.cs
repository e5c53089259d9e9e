using Plumbline.Core.Review;
using Xunit.Sdk;

namespace Plumbline.Web.Tests;

static class Outcomes
{
    /// <summary>The result, or a test failure with the refusal's words.</summary>
    public static async Task<T> ValueAsync<T>(this Task<Outcome<T>> outcome) =>
        (await outcome).Match(value => value, why => throw new XunitException($"Refused with {why}"));

    /// <summary>The refusal; being done is a test failure.</summary>
    public static async Task<Refusal> RefusalAsync<T>(this Task<Outcome<T>> outcome) =>
        (await outcome).Match(value => throw new XunitException($"Was done: {value}"), why => why);
}
