using Plumbline.Data.Changes;
using Plumbline.Data.Outbox;

namespace Plumbline.Web.Features.Account;

static class OtherSignIns
{
    /// <returns>How many sign-ins of the actor ended, this browser's aside.</returns>
    public static int End(Change change, Guid? keep)
    {
        var me = change.Actor.Id;
        var others = change.Db.SignIns.Where(s => s.PersonId == me && s.Id != keep && s.RevokedAt == null).ToList();
        foreach (var signIn in others)
        {
            signIn.RevokedAt = change.Now;
            change.Announce(LiveEventKind.SignIn, null, signIn.Id);
        }
        return others.Count;
    }
}
