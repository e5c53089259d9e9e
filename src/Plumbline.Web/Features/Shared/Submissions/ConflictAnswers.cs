using Plumbline.Data.Changes;
using Plumbline.Data.Outbox;
using Plumbline.Data.Submissions;

namespace Plumbline.Web.Features.Shared.Submissions;

public static class ConflictAnswers
{
    /// <summary>Keeps the actor's answer; the audit log says when it changed.</summary>
    public static void Save(Change change, Guid entryId, bool hasConflict, string? note)
    {
        var person = change.Actor.Id;
        var declared = change.Db.ConflictDeclarations.Find(person, entryId);
        if (declared is not null && declared.HasConflict == hasConflict && declared.Note == note)
            return;
        if (declared is null)
        {
            change.Db.ConflictDeclarations.Add(
                new ConflictDeclaration { PersonId = person, EntryId = entryId, HasConflict = hasConflict, Note = note, At = change.Now });
        }
        else
        {
            (declared.HasConflict, declared.Note, declared.At) = (hasConflict, note, change.Now);
        }
        change.Record("conflict.declared", entryId, "person", person, new { hasConflict, note });
        change.Announce(LiveEventKind.Person, entryId, person);
    }
}
