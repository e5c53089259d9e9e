using System.Collections.Concurrent;
using System.Collections.Immutable;
using Plumbline.Core.Anchoring;
using Plumbline.Core.CoEditing;
using Plumbline.Core.CoEditing.Freezing;
using Plumbline.Core.Text;

namespace Plumbline.Web.Live.Drafts;

/// <summary>Sentences that people remove and restore in turn are frozen until their thread is resolved.</summary>
sealed partial class OpenDraft
{
    const int LongestShown = 80;

    readonly FrozenSentences frozen = new();
    readonly SentenceHistory sentences;

    /// <summary>What the updates on their way to the disk mean, by version.</summary>
    readonly ConcurrentDictionary<long, ImmutableArray<SentenceEvent>> noticed = [];
    ImmutableArray<NewFreeze> fresh = [];

    void Watch(IEnumerable<PlacedFreeze> stored)
    {
        foreach (var (freeze, span, wording) in stored)
            frozen.Add(freeze, span, Reason(wording));
        authority.Accepted = Observe;
    }

    // Under the gate, as the authority is.
    void Observe(AcceptedUpdate update, PiecedText before, PiecedText after)
    {
        frozen.Move(update.Changes);
        var seen = sentences.Observe(update, before, after, time.GetUtcNow());
        if (!seen.Events.IsEmpty)
            noticed[update.Version] = seen.Events;
        foreach (var contested in seen.Contested)
        {
            var freeze = new NewFreeze(Guid.CreateVersion7(), update.Version, TextAnchor.At(after.ToString(), contested.Span), contested);
            frozen.Add(freeze.Id, contested.Span, Reason(contested.Wording));
            fresh = fresh.Add(freeze);
        }
    }

    /// <summary>Freezes that are in memory and have ended; asked of the store before the text is touched, since they end elsewhere.</summary>
    async Task<IReadOnlySet<Guid>> EndedFreezesAsync()
    {
        ImmutableArray<Guid> known;
        lock (gate) known = [.. frozen.Spans.Select(one => one.Id)];
        return known.IsEmpty ? ImmutableHashSet<Guid>.Empty : await store.EndedFreezesAsync(known, CancellationToken.None);
    }

    static string Reason(string wording) =>
        $"The sentence “{Shortened.To(wording, LongestShown)}” is frozen, because it was removed and restored twice within a day. It can be changed once its thread is resolved; see Threads.";
}
