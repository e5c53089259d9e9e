using Plumbline.Core.Review;
using Plumbline.Data.Changes;

namespace Plumbline.Web.Features.Account;

/// <summary>Ends every sign-in but this browser's; open pages elsewhere are cut.</summary>
public sealed class SignOutElsewhere(WriteLane lane)
{
    public Task<Outcome<int>> RunAsync(Caller caller, CancellationToken cancellation) =>
        lane.ChangeAsync<int>(caller, change =>
        {
            if (change.Actor.IsAnonymous)
                return new Refusal.NotSignedIn("Sign in first.");
            var ended = OtherSignIns.End(change, caller.SignInId);
            if (ended > 0)
                change.Record("person.signed-out-elsewhere", null, "person", change.Actor.Id, new { signIns = ended });
            return ended;
        }, cancellation);
}
