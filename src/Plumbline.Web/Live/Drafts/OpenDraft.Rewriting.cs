using Plumbline.Core.CoEditing;
using Plumbline.Core.Review;
using Plumbline.Web.Live.Drafts.Suggestions;

namespace Plumbline.Web.Live.Drafts;

/// <summary>Changes of the whole text: restoring, merging, and taking those back. Rights are asked where they are stored.</summary>
sealed partial class OpenDraft
{
    /// <summary>Makes one change of the text as it stands, and stores with it what the caller has to say of it.</summary>
    /// <param name="purpose">What the change is for, in the log: ASCII letters, digits and hyphens.</param>
    /// <param name="make">Under the draft's lock: says what to change, or why not.</param>
    public async Task<Outcome<Rewritten>> RewriteAsync(
        string purpose, Actor author, Func<RewriteBase, Outcome<ChangeSet>> make, Storing<Rewritten> storing)
    {
        Rewritten done;
        DraftCommit commit;
        var ended = await EndedFreezesAsync();
        lock (gate)
        {
            var before = new DraftText(authority.Version, authority.Text);
            var made = make(new RewriteBase(before, authority.Since));
            if (made is not Outcome<ChangeSet>.Done { Value: var change })
                return ((Outcome<ChangeSet>.Refused)made).Why;
            if (change.IsEmpty)
                return new Refusal.Taken("The draft reads like that already. Nothing was changed.");
            if (frozen.Refuse([change], ended) is { } held)
                return new Refusal.Taken(held.Reason);
            if (authority.Make(purpose, author.Id, change) is not PushResult.Accepted accepted)
                return new Refusal.TooLarge("The draft would get longer than a draft may be. Nothing was changed.");
            done = new Rewritten(before, change, accepted.FromVersion + 1);
            commit = Enqueue(new DraftCommit(accepted.Updates) { Storing = changesets => storing([done], changesets) });
        }

        return await RefusalOfAsync(commit) is { } why ? why : done;
    }
}
