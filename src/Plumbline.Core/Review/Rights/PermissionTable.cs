using System.Collections.Frozen;
using System.Collections.Immutable;
using static Plumbline.Core.Review.Rights.ReviewAction;
using static Plumbline.Core.Review.Rights.Right;

namespace Plumbline.Core.Review.Rights;

/// <summary>Who may do what: contributor, reviewer, editor, admin, in this order.</summary>
public static class PermissionTable
{
    public static ImmutableArray<PermissionRow> Rows { get; } =
    [
        new(ReadPublishedEntry, "read published entries", Yes, Yes, Yes, Yes, Anonymous: Yes, Suspended: Yes),
        new(ReadDrafts, "read drafts", Yes, Yes, Yes, Yes),
        new(ReadThreadsAndFlags, "read threads and flags", Yes, Yes, Yes, Yes),
        new(OpenReviewPane, "open the reviewers' pane", No, Other, Other, No, AsksForConflictOfInterest: true),
        new(Export, "export entries", Yes, Yes, Yes, Yes),

        new(CreateEntry, "create an entry", Yes, Yes, Yes, No),
        new(EditParties, "edit the parties of an entry", OwnOrInvited, OwnOrInvited, Yes, No),
        new(ImportSource, "import a source", Yes, Yes, Yes, No),
        new(ExcludeFromNearCopies, "leave a source out of the search for near copies", No, Other, Other, No),
        new(EditSource, "change what is recorded about this source", StartedByOneself, Yes, Yes, No),
        new(ArchiveSource, "archive this source", StartedByOneself, StartedByOneself, Yes, No),
        new(RatePublisher, "decide how far a publisher can be relied on", No, No, Yes, No),
        new(LinkEvidence, "link evidence to this draft", OwnOrInvited, OwnOrInvited, Yes, No),
        new(SettleFigureConflict, "settle where sources disagree on a figure", OwnOrInvited, OwnOrInvited, Yes, No),
        new(RecordTranslation, "say whose translation a quotation is", OwnOrInvited, OwnOrInvited, Yes, No),
        new(VerifyQuotation, "verify this quotation", No, OtherThanStarter, OtherThanStarter, No),
        new(WithdrawQuotationNote, "take back what was said of this quotation", StartedByOneself, StartedByOneself, Yes, No),

        new(CreateDraft, "start a draft", Yes, Yes, Yes, No),
        new(EditDraft, "edit this draft", OwnOrInvited, OwnOrInvited, Yes, No),
        new(NameCheckpoint, "name a checkpoint of this draft", OwnOrInvited, OwnOrInvited, Yes, No),
        new(ChangeCheckpoint, "rename or remove this checkpoint", StartedByOneselfOrOwn, StartedByOneselfOrOwn, Yes, No),
        new(InviteToDraft, "invite people to this draft", Own, Own, Own, No),
        new(TransferDraft, "hand this draft to a new owner", Own, Own, Yes, No),
        new(MakeSuggestion, "suggest a change", Yes, Yes, Yes, ReadOnly),
        new(WithdrawSuggestion, "withdraw this suggestion", StartedByOneself, StartedByOneself, StartedByOneself, No),
        new(AcceptOrRejectSuggestion, "accept or reject suggestions in this draft", OwnOrInvited, OwnOrInvited, Yes, No),

        new(Submit, "submit this draft", Own, Own, Own, No),
        new(Withdraw, "withdraw this submission", Own, Own, Own, No),
        new(Abandon, "abandon this submission", Own, Own, Yes, No),
        new(LabelSubmission, "label this submission", Own, Yes, Yes, No),

        new(DeclareConflictOfInterest, "declare a conflict of interest", Yes, Yes, Yes, Yes),
        new(AssignReview, "assign this review", No, No, Other, No),
        new(DeclineReview, "decline a review", No, Yes, Yes, No),
        new(ClaimReview, "claim this review", No, Other, Other, No, AsksForConflictOfInterest: true),
        new(RenewOwnClaim, "renew this claim", No, Claimant, Claimant, No),
        new(ReleaseOwnClaim, "release this claim", No, Claimant, Claimant, No),
        new(ReleaseClaimOfAnother, "release somebody else's claim", No, No, WithReason, WithReason),
        new(Recommend, "recommend on this submission", No, Other, No, No, AsksForConflictOfInterest: true),
        new(RequestChanges, "ask for changes to this submission", No, Other, Other, No, AsksForConflictOfInterest: true),

        new(Annotate, "annotate", Yes, Yes, Yes, ReadOnly),
        new(ReplyToThread, "reply in a thread", Yes, Yes, Yes, ReadOnly),
        new(ResolveThread, "resolve this thread", StartedByOneselfOrOwn, Yes, Yes, ReadOnly),
        new(ResolveBlockingThread, "resolve a blocking thread", No, Other, Other, ReadOnly),
        new(ReopenThread, "reopen a thread", Yes, Yes, Yes, ReadOnly),
        new(MarkBlocking, "mark a flag or thread as blocking", No, Other, Other, ReadOnly),
        new(OverrideBlocker, "override this blocker", No, No, OtherThanStarter, No, AsksForConflictOfInterest: true),
        new(ReadBlockersPerPerson, "see who has raised how many blockers", No, No, Yes, No),

        new(RaiseFlag, "raise a flag", Yes, Yes, Yes, ReadOnly),
        new(ConfirmFlag, "confirm this flag", No, Other, Other, No),
        new(RewriteFlaggedText, "rewrite flagged text in this draft", Own, AsSuggestion, AsSuggestionOrByEditing, No),
        new(AttributeFlaggedText, "attribute flagged text in this draft", Own, AsSuggestion, AsSuggestionOrByEditing, No),
        new(CheckFlagResolution, "check the new text of this flag", No, Other, Other, No),
        new(ProposeDismissal, "propose that this flag be dismissed", Yes, Yes, Yes, No),
        new(DismissFlag, "dismiss this flag", AsProposal, Other, Other, No),
        new(DismissConfirmedFlag, "dismiss a confirmed flag", No, No, OtherThanConfirmer, No),
        new(AppealDismissal, "appeal against a dismissal", Yes, Yes, Yes, No),
        new(DisagreeWithDismissal, "reopen this dismissed flag", No, OtherThanDismisser, OtherThanDismisser, No),

        new(Decide, "decide on this submission", No, No, Other, NeverByRoleAlone, AsksForConflictOfInterest: true),
        new(AskForAnotherReview, "ask for another review", No, No, Other, No, AsksForConflictOfInterest: true),
        new(RevertRejection, "take back this rejection", No, No, Other, No, AsksForConflictOfInterest: true),
        new(ApproveByBreakGlass, "approve by breaking the glass", No, No, Other, NeverByRoleAlone, AsksForConflictOfInterest: true),
        new(Publish, "publish this entry", No, No, Yes, No),
        new(SchedulePublication, "schedule a publication", No, No, Yes, No),
        new(Unpublish, "unpublish this entry", No, No, Yes, No),
        new(UnpublishInEmergency, "unpublish this entry in an emergency", No, No, No, InEmergency),
        new(ReviseUnpublished, "take an unpublished entry back into a draft", No, No, Yes, No),

        new(ProposeHouseStyle, "propose a change to the house style", No, Yes, Yes, Yes),
        new(EditHouseStyle, "edit the house style", No, AsProposal, Yes, Yes),
        new(ConfirmHouseStyle, "confirm this change to the house style", No, No, SecondPerson, No),

        new(GrantRoles, "change somebody's roles", No, No, No, NotSelf),
        new(SuspendPerson, "suspend somebody", No, No, No, NotSelf),
        new(InvitePerson, "invite somebody to Plumbline", No, No, No, Yes),
        new(ManageOwnTokens, "manage access tokens", Yes, Yes, Yes, Yes),
        new(RevokeTokensOfOthers, "revoke somebody else's access tokens", No, No, No, Yes),

        new(MarkSectionReviewed, "mark sections as reviewed", Yes, Yes, Yes, Yes),
        new(SaveOwnView, "save a view", Yes, Yes, Yes, Yes),
        new(ShareView, "share a view", No, Yes, Yes, No),

        new(ReadOwnAuditEntries, "read their own audit entries", Yes, Yes, Yes, Yes),
        new(ReadAuditInScope, "read the audit log of what they review", No, Yes, Yes, Yes),
        new(ReadWholeAudit, "read the whole audit log", No, No, No, Yes),
        new(ChangeAuditLog, "change the audit log", No, No, No, No),
        new(ChangeRetention, "change how long things are kept", No, No, No, Yes),
        new(BackUp, "make a backup", No, No, No, Yes),
        new(Restore, "restore a backup", No, No, No, Yes),
    ];

    static readonly FrozenDictionary<ReviewAction, PermissionRow> ByAction = Rows.ToFrozenDictionary(row => row.Action);

    public static PermissionRow Row(ReviewAction action) => ByAction[action];
}
