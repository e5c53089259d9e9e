using System.Collections.Immutable;
using Plumbline.Core.Comparison;
using Plumbline.Core.Text;

namespace Plumbline.Core.CoEditing.Freezing;

/// <summary>
/// Watches which sentences leave a text and come back, to notice when people undo one another. A sentence counts by its
/// words, however they are set in lines; what one person types without pausing for a minute counts by where it ends, so
/// that nobody's hesitation looks like a quarrel. Costs what the touched paragraphs cost. Not safe for several threads.
/// </summary>
public sealed class SentenceHistory
{
    /// <summary>How long a removal or restoring counts.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromHours(24);

    static readonly TimeSpan Hesitation = TimeSpan.FromMinutes(1);

    const int Rounds = 2;
    const int MostWatched = 2_000;
    const int MostYoung = 400;

    readonly Dictionary<string, Watched> watched = new(StringComparer.Ordinal);
    readonly Dictionary<string, (Guid By, DateTimeOffset At)> young = new(StringComparer.Ordinal);

    /// <param name="earlier">What was noticed before, in order.</param>
    public SentenceHistory(IEnumerable<SentenceEvent> earlier)
    {
        foreach (var turn in earlier)
            Take(turn);
    }

    /// <param name="before">The text before the update.</param>
    /// <param name="after">The text after it.</param>
    /// <param name="at">UTC.</param>
    public SentenceObservation Observe(AcceptedUpdate update, PiecedText before, PiecedText after, DateTimeOffset at)
    {
        if (update.Author == Guid.Empty)
            return SentenceObservation.Nothing;
        var (old, now) = (TouchedSentences.Of(before, Changed(update.Changes, old: true)), TouchedSentences.Of(after, Changed(update.Changes, old: false)));
        var events = ImmutableArray.CreateBuilder<SentenceEvent>();
        var contested = ImmutableArray.CreateBuilder<ContestedSentence>();
        var gone = old.Keys.Where(wording => !now.ContainsKey(wording)).ToList();
        var come = now.Where(sentence => !old.ContainsKey(sentence.Key)).ToList();
        var returns = come.Exists(sentence => watched.TryGetValue(sentence.Key, out var missed) && missed.IsGone);
        foreach (var one in watched.Values)
            one.Follow(update, before, at, returns);
        foreach (var wording in gone)
        {
            var place = PlaceIn(update.Changes, old[wording]);
            if (Leave(wording, SpacedWords.Of(after.Slice(place.Start, place.End)), update.Author, at) is not { } left)
                continue;
            events.Add(left);
            if (watched.TryGetValue(wording, out var known) && known.IsGone)
                known.Watch(place, update.Author, at);
        }
        foreach (var (wording, span) in come)
        {
            if (Return(wording, update.Author, at) is { } returned)
            {
                events.Add(returned);
                if (returned.Kind == SentenceEventKind.Restored && watched[wording].Contested(at) is { } turns)
                {
                    contested.Add(new ContestedSentence(span, wording, returned.Instead, turns));
                    // The other wording came and went in the same quarrel.
                    foreach (var settled in new[] { wording, returned.Instead }.Where(watched.ContainsKey))
                        events.Add(Take(new SentenceEvent(SentenceEventKind.Frozen, settled, "", update.Author, at)));
                }
            }
            else
            {
                young[wording] = (update.Author, at);
            }
        }
        Forget(at);
        return new SentenceObservation(events.ToImmutable(), contested.ToImmutable());
    }

    SentenceEvent? Leave(string wording, string instead, Guid by, DateTimeOffset at)
    {
        if (watched.TryGetValue(wording, out var known))
        {
            if (known.IsGone)
                return null;
            return Take(known.Last is { } last && last.By == by && at - last.At < Hesitation
                ? new SentenceEvent(SentenceEventKind.TakenBack, wording, instead, by, at)
                : new SentenceEvent(SentenceEventKind.Removed, wording, instead, by, at));
        }
        // Half-typed: it never stood there for anybody else.
        if (young.Remove(wording, out var came) && came.By == by && at - came.At < Hesitation)
            return null;
        return Take(new SentenceEvent(SentenceEventKind.Removed, wording, instead, by, at));
    }

    SentenceEvent? Return(string wording, Guid by, DateTimeOffset at)
    {
        if (!watched.TryGetValue(wording, out var known) || !known.IsGone)
            return null;
        var last = known.Last!;
        return Take(last.By == by && at - last.At < Hesitation
            ? new SentenceEvent(SentenceEventKind.TakenBack, wording, "", by, at)
            : new SentenceEvent(SentenceEventKind.Restored, wording, known.Instead(wording), by, at));
    }

    SentenceEvent Take(SentenceEvent turn)
    {
        if (!watched.TryGetValue(turn.Wording, out var known))
            watched[turn.Wording] = known = new Watched();
        known.Take(turn);
        if (known.Last is null)
            watched.Remove(turn.Wording);
        return turn;
    }

    void Forget(DateTimeOffset at)
    {
        if (young.Count > MostYoung)
        {
            foreach (var wording in young.Where(y => at - y.Value.At >= Hesitation).Select(y => y.Key).ToList())
                young.Remove(wording);
            if (young.Count > MostYoung)
                young.Clear();
        }
        if (watched.Count <= MostWatched)
            return;
        foreach (var wording in watched.OrderBy(w => w.Value.Last!.At).Take(watched.Count - (MostWatched * 9 / 10)).Select(w => w.Key).ToList())
            watched.Remove(wording);
    }

    static IEnumerable<TextSpan> Changed(ChangeSet change, bool old)
    {
        var (before, after) = (0, 0);
        foreach (var section in change.Sections)
        {
            if (!section.Keeps)
                yield return old ? new TextSpan(before, before + section.Length) : new TextSpan(after, after + section.NewLength);
            before += section.Length;
            after += section.NewLength;
        }
    }

    static TextSpan PlaceIn(ChangeSet change, TextSpan sentence) =>
        new(change.MapPosition(sentence.Start), change.MapPosition(sentence.End, forward: true));

    /// <summary>One wording and what became of it.</summary>
    sealed class Watched
    {
        readonly List<SentenceEvent> turns = [];
        TextSpan? place;
        (Guid By, DateTimeOffset At) touched;
        string instead = "";

        public SentenceEvent? Last => turns.Count == 0 ? null : turns[^1];

        public bool IsGone => Last?.Kind == SentenceEventKind.Removed;

        public void Take(SentenceEvent turn)
        {
            if (turn.Kind == SentenceEventKind.Frozen)
                turns.Clear();
            else if (turn.Kind != SentenceEventKind.TakenBack)
                turns.Add(turn);
            else if (turns.Count > 0)
                turns.RemoveAt(turns.Count - 1);
            if (IsGone)
                (place, instead) = (null, turn.Instead);
        }

        public void Watch(TextSpan where, Guid by, DateTimeOffset at) => (place, touched) = (where, (by, at));

        /// <summary>What stands in its place is settled when somebody else begins to change it, or the same person after a pause.</summary>
        /// <param name="returns">A sentence comes back by this update, which may be this one.</param>
        public void Follow(AcceptedUpdate update, PiecedText before, DateTimeOffset at, bool returns)
        {
            if (!IsGone || place is not { } here)
                return;
            var isTouched = update.Changes.Touches(here.Start, here.End);
            if ((isTouched || returns) && (touched.By != update.Author || at - touched.At >= Hesitation))
                instead = SpacedWords.Of(before.Slice(here.Start, here.End));
            if (isTouched)
                touched = (update.Author, at);
            place = new TextSpan(update.Changes.MapPosition(here.Start), update.Changes.MapPosition(here.End, forward: true));
        }

        public string Instead(string wording) => instead == wording ? "" : instead;

        /// <summary>Who removed and restored it, when that happened often enough within a day.</summary>
        public ImmutableArray<SentenceEvent>? Contested(DateTimeOffset at)
        {
            ImmutableArray<SentenceEvent> recent = [.. turns.Where(turn => at - turn.At < Memory)];
            return recent.Count(turn => turn.Kind == SentenceEventKind.Removed) >= Rounds && recent.Count(turn => turn.Kind == SentenceEventKind.Restored) >= Rounds
                ? recent
                : null;
        }
    }
}

/// <summary>What one update means for the sentences that it touches.</summary>
/// <param name="Events">To be kept with the update.</param>
/// <param name="Contested">Sentences that are to be frozen now.</param>
public sealed record SentenceObservation(ImmutableArray<SentenceEvent> Events, ImmutableArray<ContestedSentence> Contested)
{
    public static SentenceObservation Nothing { get; } = new([], []);
}
