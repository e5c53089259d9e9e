using System.Collections.Immutable;
using Plumbline.Core.CoEditing;

namespace Plumbline.Web.Live.Drafts;

/// <summary>What a change of a whole text starts from.</summary>
/// <param name="Since">The updates after a version; null when that is out of memory's reach, or is not yet there.</param>
sealed record RewriteBase(DraftText Now, Func<long, ImmutableArray<AcceptedUpdate>?> Since);

/// <summary>A change of a whole text that was made.</summary>
/// <param name="Version">The text's version right after it.</param>
sealed record Rewritten(DraftText Before, ChangeSet Change, long Version);
