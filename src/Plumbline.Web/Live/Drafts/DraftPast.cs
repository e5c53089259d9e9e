using Plumbline.Core.CoEditing;

namespace Plumbline.Web.Live.Drafts;

/// <summary>A draft's text, all of it durable, and the changes that led to it from an earlier version.</summary>
/// <param name="Updates">In order, from the version that was asked for; null when that version is not in this draft's past.</param>
sealed record DraftPast(DraftText Current, IReadOnlyList<AcceptedUpdate>? Updates);
