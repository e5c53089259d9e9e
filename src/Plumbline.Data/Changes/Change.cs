using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Plumbline.Core.Review;
using Plumbline.Data.Audit;
using Plumbline.Data.Outbox;

namespace Plumbline.Data.Changes;

/// <summary>One change of the store in the making: its context, who makes it, and the only door to the audit log and the outbox.</summary>
public sealed class Change
{
    static readonly JsonSerializerOptions DetailFormat = new(JsonSerializerDefaults.Web)
    {
        // The log is read by people and never put into HTML unescaped.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    AuditEvent? last;

    internal Change(PlumblineDbContext db, Actor actor, DateTimeOffset now, AuditEvent? last)
    {
        Db = db;
        Actor = actor;
        Now = now;
        this.last = last;
    }

    public PlumblineDbContext Db { get; }

    public Actor Actor { get; }

    /// <summary>One instant for the whole change, UTC.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>Writes an audit event into the same transaction.</summary>
    /// <param name="action">As "submission.claimed".</param>
    /// <param name="detail">Serialised as a JSON object.</param>
    public void Record(string action, Guid? entryId, string subjectKind, Guid subjectId, object? detail = null)
    {
        var sequence = (last?.Sequence ?? 0) + 1;
        var previousHash = last?.Hash ?? AuditSeal.Genesis;
        Guid? actorId = Actor.IsAnonymous ? null : Actor.Id;
        var at = DateTimeOffset.FromUnixTimeMilliseconds(Now.ToUnixTimeMilliseconds());
        var actorName = Storage.StorableText.Of(Actor.Name);
        var json = Storage.StorableText.Of(JsonSerializer.Serialize(detail ?? new { }, DetailFormat));
        last = new AuditEvent
        {
            Sequence = sequence,
            At = at,
            ActorId = actorId,
            ActorName = actorName,
            Action = action,
            EntryId = entryId,
            SubjectKind = subjectKind,
            SubjectId = subjectId,
            Detail = json,
            PreviousHash = previousHash,
            Hash = AuditSeal.Hash(previousHash, sequence, at, actorId, actorName, action, entryId, subjectKind, subjectId, json),
        };
        Db.AuditEvents.Add(last);
    }

    /// <summary>Tells open pages, once the change is committed, that something is new.</summary>
    public void Announce(LiveEventKind kind, Guid? entryId, Guid subjectId) =>
        Db.Outbox.Add(new OutboxEvent { Kind = kind, EntryId = entryId, SubjectId = subjectId, At = Now });
}
