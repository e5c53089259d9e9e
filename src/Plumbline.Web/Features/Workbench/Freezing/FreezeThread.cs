using System.Globalization;
using System.Text;
using Plumbline.Core.CoEditing.Freezing;
using Plumbline.Core.Text;
using Plumbline.Data;
using Plumbline.Data.Annotations;
using Plumbline.Data.Changes;
using Plumbline.Data.Drafts;
using Plumbline.Data.Outbox;
using Plumbline.Web.Features.Shared.Submissions;
using Plumbline.Web.Live.Drafts;

namespace Plumbline.Web.Features.Workbench.Freezing;

/// <summary>The blocking thread behind which a sentence is frozen: it shows both wordings and who made them.</summary>
static class FreezeThread
{
    const string Ground = "Frozen: removed and restored twice within 24 hours";
    const int LongestWording = 2_000;

    public static void Open(Change change, Guid draftId, NewFreeze freeze)
    {
        var entryId = change.Db.Drafts.Where(d => d.Id == draftId).Select(d => d.EntryId).Single();
        var people = freeze.Sentence.Turns.Select(turn => turn.By).Distinct().ToList();
        var thread = new Annotation
        {
            EntryId = entryId,
            DraftId = draftId,
            DraftVersion = freeze.Version,
            Anchor = StoredAnchor.From(freeze.Anchor),
            // Whoever restored it last; it is opened by itself, and says so.
            AuthorId = freeze.Sentence.Turns[^1].By,
            CreatedAt = change.Now,
            Blocking = true,
            BlockingGround = Ground,
        };
        change.Db.Annotations.Add(thread);
        var comment = new AnnotationComment { AnnotationId = thread.Id, AuthorId = thread.AuthorId, Body = InWords(freeze.Sentence, Names(change.Db, people)), At = change.Now };
        foreach (var person in people)
            comment.Mentions.Add(new AnnotationMention { CommentId = comment.Id, PersonId = person });
        change.Db.AnnotationComments.Add(comment);
        change.Db.SentenceFreezes.Add(new SentenceFreeze
        {
            Id = freeze.Id,
            DraftId = draftId,
            ThreadId = thread.Id,
            DocumentVersion = freeze.Version,
            Anchor = StoredAnchor.From(freeze.Anchor),
            Instead = freeze.Sentence.Instead,
            FrozenAt = change.Now,
        });
        change.Record("sentence.frozen", entryId, "thread", thread.Id, new { draft = draftId, wording = freeze.Sentence.Wording, instead = freeze.Sentence.Instead, people });
        change.Announce(LiveEventKind.Annotation, entryId, thread.Id);
    }

    static string InWords(ContestedSentence sentence, Dictionary<Guid, string> names)
    {
        var words = new StringBuilder("Opened by itself: this sentence was removed and restored twice within 24 hours. Nobody can change it until this thread is resolved by somebody who took no part.\n\n");
        words.Append(CultureInfo.InvariantCulture, $"Stands now: “{Shown(sentence.Wording)}”\n");
        words.Append(sentence.Instead.Length == 0 ? "The other wish: that it be taken out.\n\n" : $"Stood instead: “{Shown(sentence.Instead)}”\n\n");
        foreach (var turn in sentence.Turns)
        {
            words.Append(
                CultureInfo.InvariantCulture,
                $"{names[turn.By]} {(turn.Kind == SentenceEventKind.Removed ? "removed" : "restored")} it on {turn.At.UtcDateTime:d MMM yyyy 'at' HH:mm} UTC.\n");
        }
        return words.ToString().TrimEnd();
    }

    static Dictionary<Guid, string> Names(PlumblineDbContext db, List<Guid> people) => people.ToDictionary(person => person, person => db.NameOf(person));

    static string Shown(string wording) =>
        Shortened.To(wording, LongestWording);
}
