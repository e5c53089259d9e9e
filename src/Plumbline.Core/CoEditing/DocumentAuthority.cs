using System.Collections.Immutable;
using System.Globalization;

namespace Plumbline.Core.CoEditing;

/// <summary>
/// Says what the text of one document is: takes changes from any number of editors, moves late ones over what came first,
/// and gives each a version. Not safe for several threads at once; whoever holds it also holds the document's lock.
/// </summary>
public sealed class DocumentAuthority
{
    /// <summary>The client id of repairs and of other changes that the server makes for nobody. No editor's id begins like it.</summary>
    public const string ServerClientId = "server";

    /// <summary>How the client ids of changes that take back an earlier one begin.</summary>
    public const string UndoClientId = ServerClientId + "-undo";

    public const int MaxClientIdLength = 64;

    readonly AuthorityLimits limits;
    readonly UpdateHistory history;
    PiecedText text;

    /// <param name="text">The text at <paramref name="version"/>.</param>
    /// <param name="earlier">Updates that led to <paramref name="version"/>, in order, as far back as they are to be rebased over.</param>
    /// <exception cref="InvalidOperationException">The earlier updates do not follow one another or do not end at the version.</exception>
    public DocumentAuthority(string text, long version, IReadOnlyList<AcceptedUpdate>? earlier = null, AuthorityLimits? limits = null)
    {
        this.limits = limits ?? AuthorityLimits.Default;
        this.text = PiecedText.Of(text);
        history = new UpdateHistory(version - (earlier?.Count ?? 0), this.limits);
        foreach (var update in earlier ?? []) history.Add(update);
        if (earlier is [.., var last] && last.Changes.NewLength != text.Length)
            throw new InvalidOperationException("The earlier updates do not lead to the text.");
    }

    /// <summary>Hears of every update as it is made part of the text: the update, and the text before and after it.</summary>
    public Action<AcceptedUpdate, PiecedText, PiecedText>? Accepted { get; set; }

    /// <summary>The whole text as one string. It is put together when it is first asked for after a change.</summary>
    public string Text => text.ToString();

    /// <summary>UTF-16 code units of the text; costs nothing.</summary>
    public int Length => text.Length;

    /// <summary>The text as it is now, never to change: to be put together later and elsewhere, without the document's lock.</summary>
    public PiecedText Snapshot => text;

    /// <summary>How many updates the text has had, ever.</summary>
    public long Version => history.Version;

    /// <summary>The updates after a version, in order; null when that version is out of reach or not yet there.</summary>
    public ImmutableArray<AcceptedUpdate>? Since(long version) =>
        version >= history.Reach && version <= Version ? history.Since(version) : null;

    /// <param name="version">The version that the first change was made on.</param>
    /// <param name="firstSequence">The editor's own count of the first change, from 1; each further one counts one more.</param>
    /// <param name="changes">Each made on the result of the one before.</param>
    /// <param name="guard">Is asked about the changes as they would be made, each on the result of the one before; what it says is why they are not.</param>
    public PushResult Push(
        long version, string clientId, long firstSequence, IReadOnlyList<ChangeSet> changes, Guid author, Func<IReadOnlyList<ChangeSet>, PushResult.Frozen?>? guard = null)
    {
        if (Malformed(version, clientId, firstSequence, changes) is { } malformed) return new PushResult.Invalid(malformed);
        if (Since(version) is not { } since) return new PushResult.TooOld(Version, Text);

        var length = since.IsEmpty ? Length : since[0].Changes.Length;
        foreach (var change in changes)
        {
            if (change.Length != length)
                return new PushResult.Invalid(string.Create(CultureInfo.InvariantCulture, $"The change is for a text of {change.Length}, which has {length}."));
            length = change.NewLength;
        }

        var late = LateChanges.Rebase(clientId, firstSequence, changes, since);
        if (late is null) return new PushResult.Invalid("The editor's own count of its changes contradicts the log.");
        if (late.Changes.IsEmpty) return new PushResult.Duplicate(Version);
        if (history.LastSequence(clientId) is { } last && late.FirstSequence != last + 1)
            return new PushResult.Invalid(string.Create(CultureInfo.InvariantCulture, $"Change {last + 1} of this editor was expected, {late.FirstSequence} came."));
        if (late.Changes.FirstOrDefault(IsTooLarge) is { } large) return TooLarge(large);
        if (guard?.Invoke(late.Changes) is { } frozen) return frozen;

        var accepted = ImmutableArray.CreateBuilder<AcceptedUpdate>(late.Changes.Length + 1);
        var mayBeUnsound = false;
        for (var i = 0; i < late.Changes.Length; i++)
        {
            accepted.Add(Accept(clientId, late.FirstSequence + i, author, late.Changes[i]));
            mayBeUnsound |= Repair.MayBeNeeded(late.Changes[i], text);
        }

        if (mayBeUnsound) accepted.AddRange(RepairText());
        return new PushResult.Accepted(accepted.ToImmutable(), !since.IsEmpty);
    }

    /// <summary>Makes the whole text another one, as one change by the server in the author's name; for restores and scripts.</summary>
    /// <returns><see cref="PushResult.Duplicate"/> when the text is that already.</returns>
    /// <param name="guard">As in <see cref="Push"/>.</param>
    public PushResult Replace(string text, Guid author, Func<IReadOnlyList<ChangeSet>, PushResult.Frozen?>? guard = null)
    {
        var sound = Repair.Of(text) is { } repair ? repair.Apply(text) : text;
        if (string.Equals(sound, Text, StringComparison.Ordinal)) return new PushResult.Duplicate(Version);
        var change = SentenceChanges.Between(Text, sound);
        if (guard?.Invoke([change]) is { } frozen) return frozen;
        return IsTooLarge(change)
            ? TooLarge(change)
            : new PushResult.Accepted([Accept(ServerClientId, NextServerSequence(), author, change)], Rebased: false);
    }

    /// <summary>Makes a change of the text as it is now, on somebody's behalf.</summary>
    /// <param name="purpose">What follows <see cref="ServerClientId"/> in the client id; ASCII letters, digits and hyphens.</param>
    /// <exception cref="ArgumentException">The change is for a text of another length.</exception>
    public PushResult Make(string purpose, Guid author, ChangeSet change)
    {
        if (IsTooLarge(change)) return TooLarge(change);
        return new PushResult.Accepted([Accept($"{ServerClientId}-{purpose}", NextServerSequence(), author, change), .. RepairText()], Rebased: false);
    }

    /// <summary>Replaces what cannot be stored; empty when the text is sound.</summary>
    public ImmutableArray<AcceptedUpdate> RepairText() =>
        Repair.Of(Text) is { } repair ? [Accept(ServerClientId, NextServerSequence(), Guid.Empty, repair)] : [];

    AcceptedUpdate Accept(string clientId, long sequence, Guid author, ChangeSet change)
    {
        var update = new AcceptedUpdate(Version + 1, clientId, sequence, author, change);
        var before = text;
        text = text.Apply(change);
        history.Add(update);
        Accepted?.Invoke(update, before, text);
        return update;
    }

    // The version makes a sequence that never repeats, even after the history has forgotten the last one.
    long NextServerSequence() => Version + 1;

    bool IsTooLarge(ChangeSet change) => change.NewLength > limits.TextLength && change.NewLength > change.Length;

    PushResult.TooLarge TooLarge(ChangeSet change) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"A draft holds at most {limits.TextLength:N0} characters; this change would make it {change.NewLength:N0}."));

    static string? Malformed(long version, string clientId, long firstSequence, IReadOnlyList<ChangeSet> changes)
    {
        if (changes.Count == 0) return "No change was sent.";
        if (version < 0) return "A version cannot be negative.";
        if (firstSequence < 1) return "The count of an editor's changes starts at 1.";
        if (clientId.Length is 0 or > MaxClientIdLength || clientId.Any(c => !char.IsAsciiLetterOrDigit(c) && c != '-')) return "The client id is not one.";
        return clientId.StartsWith(ServerClientId, StringComparison.Ordinal) ? "That client id is the server's." : null;
    }
}
