using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Core.Sources;
using Plumbline.Data.Changes;
using Plumbline.Data.Outbox;
using Plumbline.Data.Sources;

namespace Plumbline.Web.Features.Sources;

/// <summary>Binds a pasted list of references to the slots of a source's text.</summary>
public sealed class BindReferences(WriteLane lane)
{
    /// <returns>How many slots are bound now.</returns>
    public Task<Outcome<int>> RunAsync(Caller caller, Guid sourceId, string? pasted, CancellationToken cancellation) =>
        lane.ChangeAsync<int>(caller, change => change.WithSource<int>(sourceId, ReviewAction.EditSource, source =>
        {
            var list = ReferenceList.Read(pasted ?? "");
            if (WhyNothing(list.Length, source.Text, list.Select(r => r.Slot)) is { } why)
                return why;
            var bound = list.Select(r => new SourceReference(r.Slot, r.Text)).Concat(source.References).DistinctBy(r => r.Slot, StringComparer.Ordinal).ToList();
            source.References.Clear();
            source.References.AddRange(bound);
            change.Record("source.references-bound", null, "source", source.Id, new { title = source.Title, pasted = list.Length });
            change.Announce(LiveEventKind.Source, null, source.Id);
            return bound.Count;
        }), cancellation);

    /// <summary>A list that fits no slot was pasted in the wrong place, or is another text's.</summary>
    public static Refusal? WhyNothing(int read, string text, IEnumerable<string> slots)
    {
        if (read == 0)
            return new Refusal.Invalid("Paste the list of references first, one a line, as “12. Author, title …”.");
        return CitationSlots.In(text).Intersect(slots, StringComparer.Ordinal).Any()
            ? null
            : new Refusal.Invalid("None of these references has a number that stands in the text, so nothing was bound. A line has to begin with the number of its footnote, as “12. Author, title …”.");
    }
}
