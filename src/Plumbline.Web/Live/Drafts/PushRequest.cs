namespace Plumbline.Web.Live.Drafts;

/// <summary>As it came off the wire: anybody can write one, so anything may be missing.</summary>
/// <param name="Person">Whose changes these are: they are never taken under somebody else's sign-in.</param>
/// <param name="Version">What the first change was made on.</param>
/// <param name="FirstSequence">The editor's own count of the first change, from 1.</param>
/// <param name="Changes">ChangeSets in their JSON form, each as a string.</param>
public sealed record PushRequest(Guid Draft, Guid Person, long Version, string? Client, long FirstSequence, IReadOnlyList<string?>? Changes);
