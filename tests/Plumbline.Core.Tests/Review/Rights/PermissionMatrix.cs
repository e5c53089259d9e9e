using Plumbline.Core.Review.Rights;

namespace Plumbline.Core.Tests.Review.Rights;

/// <summary>The permission table as people would write it down, and what each word in it means.</summary>
static class PermissionMatrix
{
    // other: wrote none of it, no conflict of interest. other?: and has answered the question about conflicts.
    const string Text =
        """
        action                    | contributor | reviewer   | editor        | admin     | anonymous | suspended
        ReadPublishedEntry        | yes         | yes        | yes           | yes       | yes       | yes
        ReadDrafts                | yes         | yes        | yes           | yes       | -         | -
        ReadThreadsAndFlags       | yes         | yes        | yes           | yes       | -         | -
        OpenReviewPane            | -           | other?     | other?        | -         | -         | -
        Export                    | yes         | yes        | yes           | yes       | -         | -
        CreateEntry               | yes         | yes        | yes           | -         | -         | -
        EditParties               | own/invited | own/invited| yes           | -         | -         | -
        ImportSource              | yes         | yes        | yes           | -         | -         | -
        ExcludeFromNearCopies     | -           | other      | other         | -         | -         | -
        EditSource                | began       | yes        | yes           | -         | -         | -
        ArchiveSource             | began       | began      | yes           | -         | -         | -
        RatePublisher             | -           | -          | yes           | -         | -         | -
        LinkEvidence              | own/invited | own/invited| yes           | -         | -         | -
        SettleFigureConflict      | own/invited | own/invited| yes           | -         | -         | -
        RecordTranslation         | own/invited | own/invited| yes           | -         | -         | -
        VerifyQuotation           | -           |other fresh | other fresh   | -         | -         | -
        WithdrawQuotationNote     | began       | began      | yes           | -         | -         | -
        CreateDraft               | yes         | yes        | yes           | -         | -         | -
        EditDraft                 | own/invited | own/invited| yes           | -         | -         | -
        NameCheckpoint            | own/invited | own/invited| yes           | -         | -         | -
        ChangeCheckpoint          | began/own   | began/own  | yes           | -         | -         | -
        InviteToDraft             | own         | own        | own           | -         | -         | -
        TransferDraft             | own         | own        | yes           | -         | -         | -
        MakeSuggestion            | yes         | yes        | yes           | looks on  | -         | -
        WithdrawSuggestion        | began       | began      | began         | -         | -         | -
        AcceptOrRejectSuggestion  | own/invited | own/invited| yes           | -         | -         | -
        Submit                    | own         | own        | own           | -         | -         | -
        Withdraw                  | own         | own        | own           | -         | -         | -
        Abandon                   | own         | own        | yes           | -         | -         | -
        LabelSubmission           | own         | yes        | yes           | -         | -         | -
        DeclareConflictOfInterest | yes         | yes        | yes           | yes       | -         | -
        AssignReview              | -           | -          | other         | -         | -         | -
        DeclineReview             | -           | yes        | yes           | -         | -         | -
        ClaimReview               | -           | other?     | other?        | -         | -         | -
        RenewOwnClaim             | -           | claimant   | claimant      | -         | -         | -
        ReleaseOwnClaim           | -           | claimant   | claimant      | -         | -         | -
        ReleaseClaimOfAnother     | -           | -          | reason        | reason    | -         | -
        Recommend                 | -           | other?     | -             | -         | -         | -
        RequestChanges            | -           | other?     | other?        | -         | -         | -
        Annotate                  | yes         | yes        | yes           | looks on  | -         | -
        ReplyToThread             | yes         | yes        | yes           | looks on  | -         | -
        ResolveThread             | began/own   | yes        | yes           | looks on  | -         | -
        ResolveBlockingThread     | -           | other      | other         | looks on  | -         | -
        ReopenThread              | yes         | yes        | yes           | looks on  | -         | -
        MarkBlocking              | -           | other      | other         | looks on  | -         | -
        OverrideBlocker           | -           | -          | other? fresh  | -         | -         | -
        ReadBlockersPerPerson     | -           | -          | yes           | -         | -         | -
        RaiseFlag                 | yes         | yes        | yes           | looks on  | -         | -
        ConfirmFlag               | -           | other      | other         | -         | -         | -
        RewriteFlaggedText        | own         | suggests   | suggests/edits| -         | -         | -
        AttributeFlaggedText      | own         | suggests   | suggests/edits| -         | -         | -
        CheckFlagResolution       | -           | other      | other         | -         | -         | -
        ProposeDismissal          | yes         | yes        | yes           | -         | -         | -
        DismissFlag               | proposes    | other      | other         | -         | -         | -
        DismissConfirmedFlag      | -           | -          | other !confirm| -         | -         | -
        AppealDismissal           | yes         | yes        | yes           | -         | -         | -
        DisagreeWithDismissal     | -           |other !dismiss|other !dismiss| -        | -         | -
        Decide                    | -           | -          | other?        | not alone | -         | -
        AskForAnotherReview       | -           | -          | other?        | -         | -         | -
        RevertRejection           | -           | -          | other?        | -         | -         | -
        ApproveByBreakGlass       | -           | -          | other?        | not alone | -         | -
        Publish                   | -           | -          | yes           | -         | -         | -
        SchedulePublication       | -           | -          | yes           | -         | -         | -
        Unpublish                 | -           | -          | yes           | -         | -         | -
        UnpublishInEmergency      | -           | -          | -             | emergency | -         | -
        ReviseUnpublished         | -           | -          | yes           | -         | -         | -
        ProposeHouseStyle         | -           | yes        | yes           | yes       | -         | -
        EditHouseStyle            | -           | proposes   | yes           | yes       | -         | -
        ConfirmHouseStyle         | -           | -          | fresh         | -         | -         | -
        GrantRoles                | -           | -          | -             | to others | -         | -
        SuspendPerson             | -           | -          | -             | to others | -         | -
        InvitePerson              | -           | -          | -             | yes       | -         | -
        ManageOwnTokens           | yes         | yes        | yes           | yes       | -         | -
        RevokeTokensOfOthers      | -           | -          | -             | yes       | -         | -
        MarkSectionReviewed       | yes         | yes        | yes           | yes       | -         | -
        SaveOwnView               | yes         | yes        | yes           | yes       | -         | -
        ShareView                 | -           | yes        | yes           | -         | -         | -
        ReadOwnAuditEntries       | yes         | yes        | yes           | yes       | -         | -
        ReadAuditInScope          | -           | yes        | yes           | yes       | -         | -
        ReadWholeAudit            | -           | -          | -             | yes       | -         | -
        ChangeAuditLog            | -           | -          | -             | -         | -         | -
        ChangeRetention           | -           | -          | -             | yes       | -         | -
        BackUp                    | -           | -          | -             | yes       | -         | -
        Restore                   | -           | -          | -             | yes       | -         | -
        """;

    public static IEnumerable<(ReviewAction Action, string Column, string Cell)> Cells()
    {
        var lines = Text.Split('\n').Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToList();
        return
            from line in lines.Skip(1)
            from column in Enumerable.Range(1, line.Length - 1)
            select (Enum.Parse<ReviewAction>(line[0]), lines[0][column], line[column]);
    }

    /// <summary>How somebody with this standing may do it; null when they may not.</summary>
    public static Manner? Expected(string cell, Standing standing)
    {
        var other = standing is { ContributedToRevision: false, HasConflictOfInterest: false };
        var asked = other && standing.HasAnsweredConflictOfInterest;
        return cell switch
        {
            "-" or "looks on" or "not alone" => null,
            "yes" => Manner.Directly,
            "own" => If(standing.OwnsDraft),
            "own/invited" => If(standing.OwnsDraft || standing.InvitedToDraft),
            "began" => If(standing.StartedIt),
            "began/own" => If(standing.StartedIt || standing.OwnsDraft),
            "claimant" => If(standing.HoldsClaim),
            "other" => If(other),
            "other?" => If(asked),
            "other fresh" => If(other && !standing.StartedIt),
            "other? fresh" => If(asked && !standing.StartedIt),
            "other !confirm" => If(other && !standing.ConfirmedThisFlag),
            "other !dismiss" => If(other && !standing.DismissedThisFlag),
            "fresh" => If(!standing.StartedIt),
            "to others" => If(!standing.IsSelf && !standing.IsLastAdmin),
            "reason" => Manner.WithReason,
            "emergency" => Manner.InEmergency,
            "suggests" => Manner.AsSuggestion,
            "suggests/edits" => Manner.AsSuggestionOrByEditing,
            "proposes" => Manner.AsProposal,
            _ => throw new InvalidOperationException($"The matrix does not explain '{cell}'."),
        };

        static Manner? If(bool may) => may ? Manner.Directly : null;
    }
}
