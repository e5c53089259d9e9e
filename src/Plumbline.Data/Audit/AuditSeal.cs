using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Plumbline.Data.Audit;

/// <summary>The hash that chains each audit event to the one before it, so that a row changed behind our back shows.</summary>
public static class AuditSeal
{
    /// <summary>What the first event counts as its predecessor's hash.</summary>
    public const string Genesis = "";

    public static string Hash(
        string previousHash, long sequence, DateTimeOffset at, Guid? actorId, string actorName, string action,
        Guid? entryId, string subjectKind, Guid subjectId, string detail)
    {
        // A JSON array keeps the fields apart whatever characters they hold.
        var sealedText = JsonSerializer.Serialize<string?[]>(
        [
            previousHash,
            sequence.ToString(CultureInfo.InvariantCulture),
            at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
            actorId?.ToString("D"),
            actorName,
            action,
            entryId?.ToString("D"),
            subjectKind,
            subjectId.ToString("D"),
            detail,
        ]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sealedText)));
    }

    public static string HashOf(AuditEvent e) => Hash(
        e.PreviousHash, e.Sequence, e.At, e.ActorId, e.ActorName, e.Action, e.EntryId, e.SubjectKind, e.SubjectId, e.Detail);
}
