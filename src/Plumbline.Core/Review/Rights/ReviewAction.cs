namespace Plumbline.Core.Review.Rights;

/// <summary>Everything that somebody can do in Plumbline; <see cref="PermissionTable"/> has one row for each.</summary>
public enum ReviewAction
{
    // Reading
    ReadPublishedEntry,
    ReadDrafts,
    ReadThreadsAndFlags,
    OpenReviewPane,
    Export,

    // Entries, sources, evidence
    CreateEntry,
    EditParties,
    ImportSource,
    ExcludeFromNearCopies,
    EditSource,
    ArchiveSource,
    RatePublisher,
    LinkEvidence,
    SettleFigureConflict,
    RecordTranslation,
    VerifyQuotation,
    WithdrawQuotationNote,

    // Drafts
    CreateDraft,
    EditDraft,
    NameCheckpoint,
    ChangeCheckpoint,
    InviteToDraft,
    TransferDraft,
    MakeSuggestion,
    WithdrawSuggestion,
    AcceptOrRejectSuggestion,

    // Submissions
    Submit,
    Withdraw,
    Abandon,
    LabelSubmission,

    // Reviews
    DeclareConflictOfInterest,
    AssignReview,
    DeclineReview,
    ClaimReview,
    RenewOwnClaim,
    ReleaseOwnClaim,
    ReleaseClaimOfAnother,
    Recommend,
    RequestChanges,

    // Threads
    Annotate,
    ReplyToThread,
    ResolveThread,
    ResolveBlockingThread,
    ReopenThread,
    MarkBlocking,
    OverrideBlocker,
    ReadBlockersPerPerson,

    // Flags
    RaiseFlag,
    ConfirmFlag,
    RewriteFlaggedText,
    AttributeFlaggedText,
    CheckFlagResolution,
    ProposeDismissal,
    DismissFlag,
    DismissConfirmedFlag,
    AppealDismissal,
    DisagreeWithDismissal,

    // Decisions
    Decide,
    AskForAnotherReview,
    RevertRejection,
    ApproveByBreakGlass,
    Publish,
    SchedulePublication,
    Unpublish,
    UnpublishInEmergency,
    ReviseUnpublished,

    // House style
    ProposeHouseStyle,
    EditHouseStyle,
    ConfirmHouseStyle,

    // People and tokens
    GrantRoles,
    SuspendPerson,
    InvitePerson,
    ManageOwnTokens,
    RevokeTokensOfOthers,

    // Views
    MarkSectionReviewed,
    SaveOwnView,
    ShareView,

    // Audit log and upkeep
    ReadOwnAuditEntries,
    ReadAuditInScope,
    ReadWholeAudit,
    ChangeAuditLog,
    ChangeRetention,
    BackUp,
    Restore,
}
