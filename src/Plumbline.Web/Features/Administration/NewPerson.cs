using System.Collections.Immutable;
using Plumbline.Core.Review;

namespace Plumbline.Web.Features.Administration;

/// <param name="UserName">What the person types to sign in.</param>
/// <param name="DisplayName">As shown beside what the person does; the user name where it is blank.</param>
/// <param name="WithToken">Also makes an access token of the API.</param>
public sealed record NewPerson(string UserName, ImmutableHashSet<Role> Roles, string? DisplayName = null, bool WithToken = false);

/// <param name="InitialPassword">Shown once; the store keeps its hash only.</param>
/// <param name="Token">Shown once; null where none was asked for.</param>
public sealed record AddedPerson(Guid Id, string UserName, string InitialPassword, string? Token);
