using System.Collections.Immutable;
using Plumbline.Core.Text;

namespace Plumbline.Core.CoEditing.Freezing;

/// <summary>The frozen sentences of a text, moved along with it. Not safe for several threads.</summary>
public sealed class FrozenSentences
{
    readonly Dictionary<Guid, (TextSpan Span, string Reason)> frozen = [];

    public int Count => frozen.Count;

    /// <param name="span">Half-open, UTF-16 code units of the text as it is now.</param>
    /// <param name="reason">What somebody is told who tries to change it.</param>
    public void Add(Guid id, TextSpan span, string reason) => frozen[id] = (span, reason);

    public void Lift(Guid id) => frozen.Remove(id);

    /// <summary>Where each stands now.</summary>
    public IEnumerable<(Guid Id, TextSpan Span)> Spans => frozen.Select(f => (f.Key, f.Value.Span));

    public void Move(ChangeSet change)
    {
        foreach (var (id, (span, reason)) in frozen.ToList())
            frozen[id] = (Moved(span, change), reason);
    }

    /// <summary>What is written right before or behind a sentence leaves it as it is.</summary>
    /// <param name="changes">Each made on the result of the one before; the first on the text as it is now.</param>
    /// <param name="lifted">Freezes that have ended.</param>
    /// <returns>Null when they leave every frozen sentence alone.</returns>
    public PushResult.Frozen? Refuse(IReadOnlyList<ChangeSet> changes, IReadOnlySet<Guid> lifted)
    {
        if (frozen.Count == 0)
            return null;
        var touched = frozen.Where(f => !lifted.Contains(f.Key) && IsTouched(f.Value.Span, changes)).ToList();
        return touched.Count == 0 ? null : new PushResult.Frozen([.. touched.Select(f => f.Key)], touched[0].Value.Reason);
    }

    static bool IsTouched(TextSpan span, IReadOnlyList<ChangeSet> changes)
    {
        foreach (var change in changes)
        {
            if (span.IsEmpty)
                return false;
            if (Touches(change, span))
                return true;
            span = Moved(span, change);
        }
        return false;
    }

    static bool Touches(ChangeSet change, TextSpan span)
    {
        var at = 0;
        foreach (var section in change.Sections)
        {
            if (!section.Keeps && at < span.End && (section.Length == 0 ? at > span.Start : at + section.Length > span.Start))
                return true;
            at += section.Length;
        }
        return false;
    }

    static TextSpan Moved(TextSpan span, ChangeSet change)
    {
        var start = change.MapPosition(span.Start, forward: true);
        return new TextSpan(start, Math.Max(start, change.MapPosition(span.End)));
    }
}
