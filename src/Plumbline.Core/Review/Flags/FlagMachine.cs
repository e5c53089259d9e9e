using System.Collections.Immutable;
using Plumbline.Core.Review.Rights;

namespace Plumbline.Core.Review.Flags;

/// <summary>Takes a flag from one state to the next, or says why not. It stores nothing.</summary>
public static class FlagMachine
{
    /// <summary>Refuses with NotSignedIn or NotPermitted, Stale (another revision stands now) or Unmet.</summary>
    /// <param name="revisionSeen">The revision that the actor was looking at.</param>
    public static Outcome<FlagState> Try(
        FlagFacts facts, FlagTrigger trigger, Actor actor, Standing standing, Guid revisionSeen)
    {
        var rows = FlagTransitions.By(trigger).ToList();
        if (rows.TrueForAll(row => row.By.IsEmpty))
            return new Refusal.NotPermitted("Plumbline takes this step by itself.");

        var row = rows.Find(row => row.From.Contains(facts.State));
        if (FlagRights.Refuse(actor, (row ?? rows[0]).By, standing) is { } refusal)
            return refusal;

        return Take(row, trigger, facts, revisionSeen);
    }

    /// <summary>A step of Plumbline's own: text gone or found again, the diff approved, the phrase returned.</summary>
    /// <exception cref="ArgumentException">The trigger is a person's.</exception>
    public static Outcome<FlagState> Advance(FlagFacts facts, FlagTrigger trigger, Guid revisionSeen)
    {
        var rows = FlagTransitions.By(trigger).ToList();
        if (rows.Exists(row => !row.By.IsEmpty))
            throw new ArgumentException($"{trigger} is for a person to do.", nameof(trigger));

        return Take(rows.Find(row => row.From.Contains(facts.State)), trigger, facts, revisionSeen);
    }

    static Outcome<FlagState> Take(FlagTransition? row, FlagTrigger trigger, FlagFacts facts, Guid revisionSeen)
    {
        if (FlagConditions.Stale(facts, revisionSeen) is { } stale)
            return stale;
        if (row is null)
            return Unmet([FlagStateNames.WrongState(trigger, facts.State)]);

        var unmet = row.Conditions.Select(condition => FlagConditions.WhatIsMissing(condition, facts)).OfType<string>();
        ImmutableArray<string> sentences = [.. unmet];
        return sentences.IsEmpty ? row.To : Unmet(sentences);
    }

    static Refusal.Unmet Unmet(ImmutableArray<string> sentences) => new(string.Join(' ', sentences), sentences);
}
