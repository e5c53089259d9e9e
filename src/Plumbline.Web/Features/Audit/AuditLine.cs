using System.Text.Json;
using Plumbline.Data.Audit;

namespace Plumbline.Web.Features.Audit;

/// <summary>One event as it is shown and sent.</summary>
/// <param name="EntrySlug">Null where the event is about no entry.</param>
/// <param name="Detail">The JSON object that was recorded.</param>
public sealed record AuditLine(
    long Sequence, DateTimeOffset At, Guid? ActorId, string ActorName, string Action, string? EntrySlug, string? EntryTitle,
    string SubjectKind, Guid SubjectId, JsonElement Detail, string Hash)
{
    public static AuditLine From(AuditEvent e, string? slug, string? title) => new(
        e.Sequence, e.At, e.ActorId, e.ActorName, e.Action, slug, title, e.SubjectKind, e.SubjectId, Parse(e.Detail), e.Hash);

    static JsonElement Parse(string detail)
    {
        using var document = JsonDocument.Parse(detail);
        return document.RootElement.Clone();
    }
}
