using Plumbline.Core.Neutrality;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Flags;
using Plumbline.Core.Review.Rights;

namespace Plumbline.Core.Tests.Review.Flags;

public class FlagTransitionTests
{
    // gone: the text must be gone. found: it must not be.
    const string Table =
        """
        from                    | to         | trigger          | who           | needs
        Open Reopened           | Confirmed  | Confirm          | other RE      |
        Open Reopened           | Dismissed  | Dismiss          | other RE      | reason
        Confirmed               | Dismissed  | Dismiss          | other E       | reason
        Open Reopened           | Stale      | TextGone         | system        | gone
        Open Reopened Confirmed | Rewritten  | Rewrite          | who edits     |
        Open Reopened Confirmed | Attributed | Attribute        | who edits     |
        Rewritten Attributed    | Closed     | CheckNewText     | other RE      |
        Rewritten Attributed    | Closed     | ApprovedWithDiff | system        | not high
        Stale                   | Open       | Reanchored       | system        | found
        Stale                   | Closed     | StaleClosed      | system        | gone
        Closed                  | Reopened   | PhraseReturned   | system        | back
        Dismissed               | Reopened   | Appeal           | CRE           | note
        Dismissed               | Reopened   | Disagree         | other RE      | note
        """;

    static readonly Standing Author = Standing.Uninvolved with { ContributedToRevision = true, OwnsDraft = true };
    static readonly Standing Invited = Author with { OwnsDraft = false, InvitedToDraft = true };
    static readonly Standing InConflict = Standing.Uninvolved with { HasConflictOfInterest = true };

    public static TheoryData<string, string, FlagTrigger, string, string> Rows()
    {
        var data = new TheoryData<string, string, FlagTrigger, string, string>();
        foreach (var cells in Table.Split('\n').Skip(1).Select(line => line.Split('|', StringSplitOptions.TrimEntries)))
            data.Add(cells[0], cells[1], Enum.Parse<FlagTrigger>(cells[2]), cells[3], cells[4]);
        return data;
    }

    public static TheoryData<FlagTrigger> Triggers() => [.. Enum.GetValues<FlagTrigger>()];

    [Theory]
    [MemberData(nameof(Rows))]
    public void AStepLeadsWhereTheTableSays(string from, string to, FlagTrigger trigger, string who, string needs)
    {
        foreach (var state in from.Split(' ').Select(Enum.Parse<FlagState>))
            Assert.Equal(Enum.Parse<FlagState>(to), Take(trigger, Meeting(needs, state), who));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void AStepIsRefusedWhileItsNeedIsUnmet(string from, string to, FlagTrigger trigger, string who, string needs)
    {
        Assert.NotEmpty(to);
        foreach (var state in from.Split(' ').Select(Enum.Parse<FlagState>))
        {
            var met = Meeting(needs, state);
            var (facts, sentence) = needs switch
            {
                "" => (met with { CurrentRevision = Guid.NewGuid() }, "A newer revision stands here now; look at what changed first."),
                "reason" => (met with { DismissalReason = null }, "Give a reason for dismissing."),
                "note" => (met with { Note = " " }, "Write why the flag should be looked at again."),
                "gone" => (met with { TextIsGone = false }, "The flagged text is still there."),
                "found" => (met with { TextIsGone = true }, "The flagged text is not there."),
                "back" => (met with { PhraseIsBack = false }, "The phrase has not come back."),
                "not high" => (met with { Severity = Severity.High }, "The new text of a high flag needs a check of its own."),
                _ => throw new InvalidOperationException(needs),
            };
            Assert.Equal(sentence, FlagSituation.Refused(Take(trigger, facts, who)).Reason);
        }
    }

    [Theory]
    [MemberData(nameof(Triggers))]
    public void NoStepStartsWhereTheTableHasNone(FlagTrigger trigger)
    {
        var rows = Rows().Where(row => (FlagTrigger)row[2] == trigger).ToList();
        var from = rows.SelectMany(row => ((string)row[0]).Split(' ')).Select(Enum.Parse<FlagState>);
        foreach (var state in Enum.GetValues<FlagState>().Except(from))
        {
            var unmet = Assert.IsType<Refusal.Unmet>(
                FlagSituation.Refused(Take(trigger, Meeting((string)rows[0][4], state), (string)rows[0][3])));
            Assert.StartsWith($"This flag is {state.InWords()} now", Assert.Single(unmet.Requirements), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void OnlyThoseWhomTheTableNamesTakeAStep(string from, string to, FlagTrigger trigger, string who, string needs)
    {
        foreach (var state in from.Split(' ').Select(Enum.Parse<FlagState>))
        {
            foreach (var (initial, actor) in new[]
            {
                ('C', People.Contributor), ('R', People.Reviewer), ('E', People.Editor), ('A', People.Admin),
            })
            {
                var named = who.Contains(initial);
                Expect(actor, Standing.Uninvolved, who == "who edits" ? initial == 'E' : named);
                Expect(actor, InConflict, who == "who edits" ? initial == 'E' : named && who == "CRE");
                Expect(actor, Author, who == "who edits" ? initial != 'A' : named && who == "CRE");
                Expect(actor, Invited, who == "who edits" ? initial != 'A' : named && who == "CRE");
            }

            Expect(Actor.Anonymous, Standing.Uninvolved, may: false);
            Expect(People.Suspended, Author, may: false);

            void Expect(Actor actor, Standing standing, bool may)
            {
                var outcome = FlagSituation.Try(Meeting(needs, state), trigger, actor, standing);
                if (may)
                    Assert.Equal(Enum.Parse<FlagState>(to), outcome);
                else
                    Assert.True(FlagSituation.Refused(outcome) is Refusal.NotPermitted or Refusal.NotSignedIn);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Triggers))]
    public void AStepOnAnotherRevisionThanTheOneSeenIsStale(FlagTrigger trigger)
    {
        var row = Rows().First(row => (FlagTrigger)row[2] == trigger);
        var facts = Meeting((string)row[4], Enum.Parse<FlagState>(((string)row[0]).Split(' ')[0]));
        var now = Guid.NewGuid();
        var stale = Assert.IsType<Refusal.Stale>(
            FlagSituation.Refused(Take(trigger, facts with { CurrentRevision = now }, (string)row[3])));
        Assert.Equal(now, stale.CurrentRevision);
    }

    [Fact]
    public void APersonsStepIsNotForPlumblineToTake() => Assert.Throws<ArgumentException>(
        () => FlagMachine.Advance(FlagSituation.In(FlagState.Open), FlagTrigger.Dismiss, FlagSituation.Revision));

    static FlagFacts Meeting(string needs, FlagState state) =>
        needs == "gone" ? FlagSituation.WhereItsTextIsGone(state) : FlagSituation.In(state);

    static Outcome<FlagState> Take(FlagTrigger trigger, FlagFacts facts, string who) => who == "system"
        ? FlagMachine.Advance(facts, trigger, FlagSituation.Revision)
        : FlagSituation.Try(facts, trigger, People.Editor, Standing.Uninvolved);
}
