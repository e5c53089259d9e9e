using Microsoft.AspNetCore.Http.HttpResults;
using Plumbline.Core.Review;

namespace Plumbline.Web.Api;

/// <summary>The one place where a refusal becomes an HTTP answer (RFC 9457).</summary>
public static class Problems
{
    public static IResult ToResult<T>(this Outcome<T> outcome, Func<T, IResult> done) =>
        outcome.Match(done, why => why.ToProblem());

    public static async Task<IResult> ToResultAsync<T>(this Task<Outcome<T>> outcome, Func<T, IResult> done) =>
        (await outcome).ToResult(done);

    public static ProblemHttpResult ToProblem(this Refusal refusal)
    {
        var extensions = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (refusal is Refusal.Unmet unmet)
            extensions["requirements"] = unmet.Requirements;
        if (refusal is Refusal.Stale { CurrentRevision: { } current })
            extensions["currentRevision"] = current;
        var (status, title) = StatusOf(refusal);
        return TypedResults.Problem(refusal.Reason, statusCode: status, title: title, extensions: extensions);
    }

    static (int Status, string Title) StatusOf(Refusal refusal) => refusal switch
    {
        Refusal.NotSignedIn => (StatusCodes.Status401Unauthorized, "Not signed in"),
        Refusal.NotPermitted => (StatusCodes.Status403Forbidden, "Not permitted"),
        Refusal.NotFound => (StatusCodes.Status404NotFound, "Not found"),
        Refusal.Stale => (StatusCodes.Status409Conflict, "Stale"),
        Refusal.Taken => (StatusCodes.Status409Conflict, "Taken"),
        Refusal.Unmet => (StatusCodes.Status422UnprocessableEntity, "Requirements not met"),
        Refusal.Invalid => (StatusCodes.Status400BadRequest, "Invalid request"),
        Refusal.TooLarge => (StatusCodes.Status413PayloadTooLarge, "Too large"),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, message: null),
    };
}
