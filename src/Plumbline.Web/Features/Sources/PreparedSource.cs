using System.Security.Cryptography;
using System.Text;
using Plumbline.Core.Review;
using Plumbline.Core.Sources;

namespace Plumbline.Web.Features.Sources;

/// <summary>A source as it would be kept: read, cleaned, not saved.</summary>
/// <param name="Hash">Hexadecimal SHA-256 of the bytes as uploaded.</param>
/// <param name="FileName">Null for pasted text.</param>
public sealed record PreparedSource(DecodedText Original, CleanedSource Cleaned, string Hash, string? FileName)
{
    /// <summary>Why the text passes for a copy of an encyclopedia; null where it does not.</summary>
    public string? MirrorSign => MirroredEncyclopedia.SignIn(Cleaned);

    public static Outcome<PreparedSource> FromFile(byte[] bytes, string? fileName, CancellationToken cancellation) =>
        SourceDecoding.Decode(bytes) switch
        {
            Outcome<DecodedText>.Done decoded => Clean(decoded.Value, bytes, fileName, cancellation),
            Outcome<DecodedText>.Refused refused => refused.Why,
            _ => throw new InvalidOperationException(),
        };

    /// <summary>A browser sends a pasted line break as CR LF; that is no part of the text.</summary>
    public static Outcome<PreparedSource> FromPaste(string text, CancellationToken cancellation) =>
        string.IsNullOrWhiteSpace(text)
            ? new Refusal.Invalid("There is nothing to import yet: choose a file, or paste the text.")
            : FromFile(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")), null, cancellation);

    static Outcome<PreparedSource> Clean(DecodedText decoded, byte[] bytes, string? fileName, CancellationToken cancellation)
    {
        var cleaned = SourceCleaner.Clean(decoded.Text, cancellation);
        return string.IsNullOrWhiteSpace(cleaned.Markdown)
            ? new Refusal.Invalid("Nothing is left of this text once the remains of its site are removed, so there is nothing to keep.")
            : new PreparedSource(decoded, cleaned, Convert.ToHexStringLower(SHA256.HashData(bytes)), fileName);
    }
}
