using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data.Changes;
using Plumbline.Data.People;
using Plumbline.Web.Security;

namespace Plumbline.Web.Features.Account;

/// <summary>Making and revoking one's own access tokens of the API.</summary>
public sealed class OwnTokens(WriteLane lane)
{
    const int LongestName = 100;

    /// <returns>The token itself, for the only time.</returns>
    public Task<Outcome<string>> CreateAsync(Caller caller, string name, int? daysValid, CancellationToken cancellation) =>
        lane.ChangeAsync<string>(caller, change =>
        {
            if (Permissions.Ask(change.Actor, ReviewAction.ManageOwnTokens, Standing.None).ToRefusal() is { } denied)
                return denied;
            if (string.IsNullOrWhiteSpace(name) || name.Length > LongestName)
                return new Refusal.Invalid($"Say in up to {LongestName} characters what the token is for.");
            if (daysValid is <= 0 or > 3650)
                return new Refusal.Invalid("A token lasts between a day and ten years.");
            var token = TokenAuthentication.NewToken();
            var row = new AccessToken
            {
                PersonId = change.Actor.Id,
                Name = name.Trim(),
                Hash = TokenAuthentication.HashOf(token),
                CreatedAt = change.Now,
                ExpiresAt = daysValid is { } days ? change.Now.AddDays(days) : null,
            };
            change.Db.AccessTokens.Add(row);
            change.Record("token.created", null, "token", row.Id, new { name = row.Name });
            return token;
        }, cancellation);

    public Task<Outcome<Guid>> RevokeAsync(Caller caller, Guid tokenId, CancellationToken cancellation) =>
        lane.ChangeAsync<Guid>(caller, change =>
        {
            if (Permissions.Ask(change.Actor, ReviewAction.ManageOwnTokens, Standing.None).ToRefusal() is { } denied)
                return denied;
            // Somebody else's token does not exist here.
            if (change.Db.AccessTokens.Find(tokenId) is not { RevokedAt: null } token || token.PersonId != change.Actor.Id)
                return new Refusal.NotFound("There is no such token.");
            token.RevokedAt = change.Now;
            change.Record("token.revoked", null, "token", tokenId, new { name = token.Name });
            return tokenId;
        }, cancellation);
}
