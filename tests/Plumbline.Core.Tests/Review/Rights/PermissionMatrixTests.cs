using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;

namespace Plumbline.Core.Tests.Review.Rights;

public class PermissionMatrixTests
{
    public static TheoryData<ReviewAction, string, string> Cells()
    {
        var data = new TheoryData<ReviewAction, string, string>();
        foreach (var (action, column, cell) in PermissionMatrix.Cells())
            data.Add(action, column, cell);
        return data;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void EachCellHoldsForEveryStanding(ReviewAction action, string column, string cell)
    {
        var actor = column switch
        {
            "contributor" => People.Contributor,
            "reviewer" => People.Reviewer,
            "editor" => People.Editor,
            "admin" => People.Admin,
            "anonymous" => Actor.Anonymous,
            _ => People.Suspended,
        };

        var wrong = Standings.All.Where(standing =>
            (Permissions.Ask(actor, action, standing) as Permission.Allowed)?.Manner
            != PermissionMatrix.Expected(cell, standing));

        Assert.Empty(wrong);
    }

    [Fact]
    public void TheMatrixSpeaksOfEveryActionOnce() => Assert.Equal(
        Enum.GetValues<ReviewAction>(),
        PermissionMatrix.Cells().Where(cell => cell.Column == "admin").Select(cell => cell.Action).Order());

    [Fact]
    public void TheTableHasOneRowForEachAction() =>
        Assert.Equal(Enum.GetValues<ReviewAction>(), PermissionTable.Rows.Select(row => row.Action).Order());

    [Fact]
    public void NobodyMayChangeTheAuditLogWhateverTheirRoles() => Assert.All(
        People.OfEverySetOfRoles(),
        actor => Assert.All(Standings.All, standing => Assert.False(Permissions.May(actor, ReviewAction.ChangeAuditLog, standing))));

    [Fact]
    public void SomebodyWithoutARoleReadsLikeAVisitor()
    {
        var newcomer = People.With();
        var allowed = Enum.GetValues<ReviewAction>().Where(action => Permissions.May(newcomer, action, Standing.Uninvolved));
        Assert.Equal([ReviewAction.ReadPublishedEntry], allowed);
    }
}
