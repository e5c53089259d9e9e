namespace Plumbline.Core.CoEditing;

/// <summary>A change that the authority has made part of the text; what the log keeps and every editor receives.</summary>
/// <param name="Version">The text's version after it: one more than before it.</param>
/// <param name="ClientId">The editor it came from, new at every mount and never used again.</param>
/// <param name="Sequence">The editor's own count of its changes, from 1.</param>
/// <param name="Author">The person; <see cref="Guid.Empty"/> for repairs by the server.</param>
public sealed record AcceptedUpdate(long Version, string ClientId, long Sequence, Guid Author, ChangeSet Changes);
