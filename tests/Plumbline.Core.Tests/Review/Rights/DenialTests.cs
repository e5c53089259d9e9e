using System.Text.RegularExpressions;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;

namespace Plumbline.Core.Tests.Review.Rights;

public partial class DenialTests
{
    static readonly Standing Wrote = Standing.Uninvolved with { ContributedToRevision = true };

    [Fact]
    public void EveryReasonIsASentence()
    {
        var reasons =
            from actor in People.OfEverySetOfRoles().Append(Actor.Anonymous).Append(People.Suspended)
            from action in Enum.GetValues<ReviewAction>()
            from standing in Standings.Simple
            let reason = Permissions.Ask(actor, action, standing).WhyNot
            where reason is not null
            select reason;

        Assert.All(reasons.Distinct(), reason => Assert.Matches(Sentence(), reason));
    }

    [Fact]
    public void AnAuthorReadsThatAnotherEditorDecides() => Denies(
        People.OfAllRoles, ReviewAction.Decide, Wrote, DenialCode.Contributor,
        "You wrote part of this revision, so another editor has to decide on this submission.");

    [Fact]
    public void AConflictOfInterestIsNamed() => Denies(
        People.Reviewer, ReviewAction.ClaimReview, Standing.Uninvolved with { HasConflictOfInterest = true },
        DenialCode.ConflictOfInterest,
        "You declared a conflict of interest, so another reviewer or editor has to claim this review.");

    [Fact]
    public void TheConflictQuestionComesBeforeTheReviewersPane() => Denies(
        People.Reviewer, ReviewAction.OpenReviewPane, Standing.None, DenialCode.ConflictOfInterestNotAnswered,
        "Say first whether you have a conflict of interest here; then you can open the reviewers' pane.");

    [Fact]
    public void AVisitorIsAskedToSignIn()
    {
        Denies(Actor.Anonymous, ReviewAction.Annotate, Standing.None, DenialCode.NotSignedIn,
            "Sign in first: only people with an account may annotate.");
        Assert.IsType<Refusal.NotSignedIn>(Permissions.Ask(Actor.Anonymous, ReviewAction.Annotate, Standing.None).ToRefusal());
    }

    [Fact]
    public void ASuspendedPersonIsToldSo() => Denies(
        People.Suspended, ReviewAction.EditDraft, Standing.Uninvolved with { OwnsDraft = true }, DenialCode.Suspended,
        "Your account is suspended, so you can read published entries and nothing else.");

    [Fact]
    public void AnAdminAloneReadsThatTheRoleIsNotEnough() => Denies(
        People.Admin, ReviewAction.Decide, Standing.Uninvolved, DenialCode.Role,
        "Being an admin is not enough here: only editors may decide on this submission.");

    [Fact]
    public void AReviewerReadsWhoseDecisionItIs() => Denies(
        People.Reviewer, ReviewAction.Decide, Standing.Uninvolved, DenialCode.Role,
        "Only editors may decide on this submission.");

    [Fact]
    public void ARuleSaysMoreThanARole() => Denies(
        People.With(Role.Contributor, Role.Editor), ReviewAction.Decide, Wrote, DenialCode.Contributor,
        "You wrote part of this revision, so another editor has to decide on this submission.");

    [Fact]
    public void AnAdminReadsAlong() => Denies(
        People.Admin, ReviewAction.RaiseFlag, Standing.Uninvolved, DenialCode.ReadOnly,
        "You can read along here, but only contributors, reviewers and editors may raise a flag.");

    [Fact]
    public void TheConfirmerReadsThatAnotherEditorDismisses() => Denies(
        People.Editor, ReviewAction.DismissConfirmedFlag, Standing.Uninvolved with { ConfirmedThisFlag = true },
        DenialCode.Confirmer, "You confirmed this flag, so another editor has to dismiss a confirmed flag.");

    [Fact]
    public void NobodyIsNamedForTheAuditLog() => Denies(
        People.Admin, ReviewAction.ChangeAuditLog, Standing.Uninvolved, DenialCode.Nobody,
        "Nobody may change the audit log.");

    [Fact]
    public void TheLastAdminIsProtected() => Denies(
        People.Admin, ReviewAction.GrantRoles, Standing.None with { IsLastAdmin = true }, DenialCode.LastAdmin,
        "This is the last admin; make somebody else an admin first.");

    [Fact]
    public void WhoCouldNamesTheRolesThatTheRightStandingWouldLetIn()
    {
        Assert.Equal([Role.Editor], Permissions.WhoCould(ReviewAction.Decide).AsEnumerable());
        Assert.Equal([Role.Reviewer, Role.Editor], Permissions.WhoCould(ReviewAction.ClaimReview).AsEnumerable());
        Assert.Equal([Role.Contributor, Role.Reviewer, Role.Editor], Permissions.WhoCould(ReviewAction.Annotate).AsEnumerable());
        Assert.Empty(Permissions.WhoCould(ReviewAction.ChangeAuditLog));
    }

    static void Denies(Actor actor, ReviewAction action, Standing standing, DenialCode code, string reason) =>
        Assert.Equal(new Permission.Denied(reason, code), Permissions.Ask(actor, action, standing));

    [GeneratedRegex(@"\A[A-Z](?!.* {2})[^{}]*[a-z]\.\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sentence();
}
