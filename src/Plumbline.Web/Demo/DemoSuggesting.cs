using Plumbline.Data.Changes;
using Plumbline.Web.Features.Workbench.Suggestions;
using Plumbline.Web.Live.Drafts;
using Plumbline.Web.Live.Drafts.Suggestions;

namespace Plumbline.Web.Demo;

/// <summary>Proposals in a draft that wait for its owner.</summary>
sealed class DemoSuggesting(OpenDrafts drafts, SuggestChanges suggest)
{
    public async Task SuggestAsync(DemoWork work, DemoSuggestion suggestion, Caller by, CancellationToken cancellation)
    {
        var draft = await drafts.CurrentTextAsync(work.DraftId, cancellation)
            ?? throw new InvalidOperationException($"{work.Slug} has no draft to suggest in.");
        var span = DemoPassage.Find(draft.Text, suggestion.Find);
        var edits = new List<SuggestedEdit> { new(Guid.CreateVersion7(), span.Start, span.End, "") };
        if (suggestion.Put.Length > 0)
            edits.Add(new(Guid.CreateVersion7(), span.Start, span.Start, suggestion.Put));
        await suggest.RunAsync(by, work.DraftId, draft.Version, edits, [], cancellation).OrFailAsync($"suggest in {work.Slug}");
    }
}
