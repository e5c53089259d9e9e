using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Core.Review.Submissions;

namespace Plumbline.Core.Tests.Review.Submissions;

public class SubmissionTransitionTests
{
    static readonly SubmissionState?[] States = [null, .. Enum.GetValues<SubmissionState>()];

    public static TheoryData<Trigger> Triggers() => [.. Enum.GetValues<Trigger>()];

    public static TheoryData<Trigger, RequirementCode> Needs()
    {
        var data = new TheoryData<Trigger, RequirementCode>();
        foreach (var line in TransitionTable.Lines)
        {
            foreach (var need in line.Needs)
                data.Add(line.Trigger, need);
        }

        return data;
    }

    [Fact]
    public void TheTableNamesEveryTriggerOnce() =>
        Assert.Equal(Enum.GetValues<Trigger>(), TransitionTable.Lines.Select(line => line.Trigger).Order());

    [Theory]
    [MemberData(nameof(Triggers))]
    public void AStepLeadsFromItsStatesAndFromNoOther(Trigger trigger)
    {
        var line = LineOf(trigger);
        foreach (var state in States)
        {
            var outcome = Take(trigger, Situation.In(state));
            if (line.From.Contains(state))
            {
                Assert.Equal(line.To, outcome);
                continue;
            }

            var sentence = Assert.Single(Unmet(outcome).Requirements);
            Assert.StartsWith(state is { } some ? $"This is {some.InWords()} now" : "There is no draft yet", sentence, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Needs))]
    public void AStepIsRefusedWhileOneOfItsNeedsIsUnmet(Trigger trigger, RequirementCode need)
    {
        var line = LineOf(trigger);
        foreach (var state in line.From)
        {
            var (facts, sentence) = MissingNeeds.Without(need, Situation.In(state));
            var refused = Assert.IsType<Outcome<SubmissionState>.Refused>(Take(trigger, facts));
            if (need == RequirementCode.ClaimFree)
                Assert.Equal(sentence, Assert.IsType<Refusal.Taken>(refused.Why).Reason);
            else
                Assert.Equal([sentence], Assert.IsType<Refusal.Unmet>(refused.Why).Requirements.AsEnumerable());
        }
    }

    [Theory]
    [MemberData(nameof(Triggers))]
    public void AStepNeedsNothingThatTheTableDoesNotName(Trigger trigger)
    {
        var line = LineOf(trigger);
        var others = Enum.GetValues<RequirementCode>()
            .Except([RequirementCode.Permission, RequirementCode.State])
            .Except(line.Needs)
            .Where(code => !Entails(line.Needs, code));

        foreach (var code in others)
            Assert.Equal(line.To, Take(trigger, MissingNeeds.Without(code, Situation.In(line.From[0])).Facts));
    }

    [Theory]
    [MemberData(nameof(Triggers))]
    public void AStepOnAnotherRevisionThanTheOneSeenIsStale(Trigger trigger)
    {
        var facts = Situation.In(LineOf(trigger).From[0]);
        var refused = Assert.IsType<Outcome<SubmissionState>.Refused>(Take(trigger, facts, seen: Guid.NewGuid()));
        Assert.Equal(Situation.Revision, Assert.IsType<Refusal.Stale>(refused.Why).CurrentRevision);
    }

    [Theory]
    [MemberData(nameof(Triggers))]
    public void OnlyThoseWhomTheTableNamesTakeAStep(Trigger trigger)
    {
        var line = LineOf(trigger);
        var facts = Situation.In(line.From[0]);
        var owner = Standing.Uninvolved with { OwnsDraft = true, ContributedToRevision = true };
        var claimant = Standing.Uninvolved with { HoldsClaim = true };

        foreach (var (initial, actor) in new[]
        {
            ('C', People.Contributor), ('R', People.Reviewer), ('E', People.Editor), ('A', People.Admin),
        })
        {
            var (whenUninvolved, whenOwner, whenClaimant) = line.Who switch
            {
                "system" => (false, false, false),
                "owner" => (false, initial != 'A', false),
                "owner E" => (initial == 'E', initial != 'A', initial == 'E'),
                "claimant" => (false, false, initial is 'R' or 'E'),
                ['o', 't', 'h', 'e', 'r', ' ', .. var initials] => (initials.Contains(initial), false, initials.Contains(initial)),
                var initials => (initials.Contains(initial), initials.Contains(initial), initials.Contains(initial)),
            };
            Expect(whenUninvolved, Standing.Uninvolved);
            Expect(whenOwner, owner);
            Expect(whenClaimant, claimant);

            void Expect(bool may, Standing standing)
            {
                var outcome = SubmissionMachine.Try(facts, trigger, actor, standing, Situation.Revision);
                if (may)
                    Assert.Equal(line.To, outcome);
                else
                    Assert.IsType<Refusal.NotPermitted>(Assert.IsType<Outcome<SubmissionState>.Refused>(outcome).Why);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Triggers))]
    public void AVisitorAndASuspendedPersonTakeNoStep(Trigger trigger)
    {
        var facts = Situation.In(LineOf(trigger).From[0]);
        var all = Standing.Uninvolved with { OwnsDraft = true, HoldsClaim = true };
        foreach (var actor in new[] { Actor.Anonymous, People.Suspended })
        {
            var refused = Assert.IsType<Outcome<SubmissionState>.Refused>(
                SubmissionMachine.Try(facts, trigger, actor, all, Situation.Revision));
            Assert.True(refused.Why is Refusal.NotSignedIn or Refusal.NotPermitted);
        }
    }

    [Fact]
    public void APersonsStepIsNotForPlumblineToTake() => Assert.Throws<ArgumentException>(
        () => SubmissionMachine.Advance(Situation.In(SubmissionState.ReadyForDecision), Trigger.Approve, Situation.Revision));

    [Fact]
    public void NoSetOfRolesLetsAnAuthorDecideByAnyStep()
    {
        Trigger[] deciding =
        [
            Trigger.Approve, Trigger.ApproveByBreakGlass, Trigger.Reject, Trigger.SendBackForChanges,
            Trigger.AskForAnotherReview, Trigger.RevertRejection, Trigger.Claim, Trigger.RequestChanges,
        ];
        var author = Standing.Uninvolved with { ContributedToRevision = true, OwnsDraft = true, HoldsClaim = true };
        var through =
            from actor in People.OfEverySetOfRoles()
            from trigger in deciding
            from state in States
            where SubmissionMachine.Try(Situation.In(state), trigger, actor, author, Situation.Revision) is Outcome<SubmissionState>.Done
            select (trigger, state);

        Assert.Empty(through);
    }

    static TransitionTable.Line LineOf(Trigger trigger) => TransitionTable.Lines.Single(line => line.Trigger == trigger);

    static Outcome<SubmissionState> Take(Trigger trigger, SubmissionFacts facts, Guid? seen = null)
    {
        var revision = seen ?? Situation.Revision;
        return SubmissionTransitions.Row(trigger).By is { } action
            ? SubmissionMachine.Try(facts, trigger, Situation.SomebodyWhoMay(action), Situation.StandingFor(action), revision)
            : SubmissionMachine.Advance(facts, trigger, revision);
    }

    static Refusal.Unmet Unmet(Outcome<SubmissionState> outcome) =>
        Assert.IsType<Refusal.Unmet>(Assert.IsType<Outcome<SubmissionState>.Refused>(outcome).Why);

    // Some conditions look at the same fact: no recommendation at all is no approval either.
    static bool Entails(RequirementCode[] needs, RequirementCode code) => code switch
    {
        RequirementCode.RecommendationsIn => needs.Contains(RequirementCode.EnoughApprovals),
        RequirementCode.NewRevision => needs.Contains(RequirementCode.NewRevisionOrReplies),
        RequirementCode.NewRevisionOrReplies => needs.Contains(RequirementCode.NewRevision),
        RequirementCode.ClaimFree => needs.Contains(RequirementCode.ClaimHasExpired),
        RequirementCode.ClaimHasExpired => needs.Contains(RequirementCode.ClaimFree),
        _ => false,
    };
}
