namespace Plumbline.Core.CoEditing.Suggestions;

/// <summary>How to take an accepted suggestion back, after others have gone on writing.</summary>
/// <param name="Undo">The change that undoes it in the text right after it.</param>
/// <param name="Reopened">The suggestion as it stands open again in the text after <paramref name="Undo"/>.</param>
public sealed record AcceptedSuggestion(ChangeSet Undo, SuggestedChange Reopened)
{
    /// <param name="undo">The change that undoes it in the text right after it was accepted.</param>
    /// <param name="since">What was done to the text after that, in order.</param>
    /// <returns>Null when what stood around it is gone, so that its words have nowhere to return to.</returns>
    public static AcceptedSuggestion? TakeBack(SuggestionKind kind, string words, ChangeSet undo, IReadOnlyList<ChangeSet> since)
    {
        var place = SuggestedChange.Insertion(PlaceOf(undo), words);
        foreach (var change in since)
        {
            undo = undo.Map(change);
            place = place.Through(change);
        }
        if (kind == SuggestionKind.Insertion)
            return new(undo, place.Through(undo));
        return place.IsLost ? null : new(undo, new SuggestedChange(SuggestionKind.Deletion, undo.Written, words));
    }

    static int PlaceOf(ChangeSet undo) => undo.Sections.TakeWhile(section => section.Keeps).Sum(section => section.Length);
}
