using Plumbline.Core.CoEditing;

namespace Plumbline.Core.Tests.CoEditing;

/// <summary>What the browser's editor does, without a browser: its own changes show at once and are moved over what arrives.</summary>
sealed class ToyEditor(string clientId, string text, long version = 0)
{
    readonly List<ChangeSet> unconfirmed = [];

    public string Text { get; private set; } = text;

    public long Version { get; private set; } = version;

    public string ClientId => clientId;

    public int Unconfirmed => unconfirmed.Count;

    /// <summary>The count of the first change that is not confirmed.</summary>
    public long FirstSequence { get; private set; } = 1;

    public void Type(int start, int end, string replacement)
    {
        var change = ChangeSet.Replacing(Text.Length, start, end, replacement);
        Text = change.Apply(Text);
        unconfirmed.Add(change);
    }

    public PushResult Push(DocumentAuthority authority, int most = int.MaxValue) =>
        authority.Push(Version, clientId, FirstSequence, [.. unconfirmed.Take(most)], Guid.Empty);

    /// <summary>Takes at most so many of the updates that it has not seen.</summary>
    public void Receive(DocumentAuthority authority, int most = int.MaxValue)
    {
        foreach (var update in authority.Since(Version)!.Value.Take(most)) Receive(update);
    }

    void Receive(AcceptedUpdate update)
    {
        Version = update.Version;
        if (string.Equals(update.ClientId, clientId, StringComparison.Ordinal))
        {
            Assert.Equal(FirstSequence, update.Sequence);
            unconfirmed.RemoveAt(0);
            FirstSequence++;
            return;
        }

        var over = update.Changes;
        for (var i = 0; i < unconfirmed.Count; i++)
        {
            var own = unconfirmed[i];
            unconfirmed[i] = own.Map(over);
            over = over.Map(own, before: true);
        }

        Text = over.Apply(Text);
    }
}
