using Plumbline.Core.Review;
using Plumbline.Core.Review.Rights;
using Plumbline.Data.Changes;
using Plumbline.Data.Entries;

namespace Plumbline.Web.Features.Shared.Comparison;

/// <summary>Notes for one person that they have looked at a section, or takes the note back. It is theirs alone, so the audit log has no line for it.</summary>
public sealed class MarkReviewed(WriteLane lane)
{
    const int HashLength = 64;

    public Task<Outcome<bool>> RunAsync(Caller caller, Guid entryId, string section, bool reviewed, CancellationToken cancellation) =>
        lane.ChangeAsync<bool>(caller, change =>
        {
            if (Permissions.Ask(change.Actor, ReviewAction.MarkSectionReviewed, Standing.None).ToRefusal() is { } denied)
                return denied;
            if (section.Length != HashLength || !section.All(char.IsAsciiHexDigitLower))
                return new Refusal.Invalid("This is no section of a comparison.");
            if (!change.Db.Entries.Any(e => e.Id == entryId))
                return new Refusal.NotFound("There is no such entry.");
            var mark = change.Db.ReviewedSections.Find(change.Actor.Id, entryId, section);
            if (reviewed && mark is null)
                change.Db.ReviewedSections.Add(new ReviewedSection { PersonId = change.Actor.Id, EntryId = entryId, Hash = section, At = change.Now });
            else if (!reviewed && mark is not null)
                change.Db.ReviewedSections.Remove(mark);
            return reviewed;
        }, cancellation);
}
