using Plumbline.Core.Neutrality;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Flags;
using Plumbline.Core.Review.Rights;

namespace Plumbline.Core.Tests.Review.Flags;

static class FlagSituation
{
    public static readonly Guid Revision = Guid.NewGuid();

    /// <summary>Everything that comes with an attempt is there; the text is where it was.</summary>
    public static FlagFacts In(FlagState state) => new()
    {
        State = state,
        CurrentRevision = Revision,
        Severity = Severity.Medium,
        PhraseIsBack = true,
        DismissalReason = DismissalReason.OfficialName,
        Note = "The treaty names it so.",
    };

    public static FlagFacts WhereItsTextIsGone(FlagState state) => In(state) with { TextIsGone = true };

    public static Outcome<FlagState> Try(FlagFacts facts, FlagTrigger trigger, Actor actor, Standing standing) =>
        FlagMachine.Try(facts, trigger, actor, standing, Revision);

    public static Refusal Refused<T>(Outcome<T> outcome) => Assert.IsType<Outcome<T>.Refused>(outcome).Why;
}
