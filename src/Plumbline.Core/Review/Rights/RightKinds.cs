namespace Plumbline.Core.Review.Rights;

/// <summary>What kinds of right there are among the cells.</summary>
public static class RightKinds
{
    /// <summary>The cell lets somebody do it, whatever the condition.</summary>
    public static bool Grants(this Right right) =>
        right is not (Right.No or Right.ReadOnly or Right.NeverByRoleAlone);

    public static bool IsForOthersOnly(this Right right) =>
        right is Right.Other or Right.OtherThanConfirmer or Right.OtherThanDismisser or Right.OtherThanStarter;
}
