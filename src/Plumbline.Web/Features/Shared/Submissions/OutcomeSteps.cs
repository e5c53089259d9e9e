using Plumbline.Core.Review;

namespace Plumbline.Web.Features.Shared.Submissions;

/// <summary>One attempt after another, until the first refusal.</summary>
public static class OutcomeSteps
{
    public static Outcome<TNext> Then<T, TNext>(this Outcome<T> outcome, Func<T, Outcome<TNext>> next) =>
        outcome.Match(next, why => why);

    public static Outcome<TNext> Map<T, TNext>(this Outcome<T> outcome, Func<T, TNext> next) =>
        outcome.Match(value => (Outcome<TNext>)next(value), why => why);
}
