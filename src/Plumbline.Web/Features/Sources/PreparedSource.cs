using System.Security.Cryptography;
using System.Text;
using Plumbline.Core.Review;
using Plumbline.Core.Sources;
using Plumbline.Data.Sources;
using Plumbline.Web.Features.Shared.Submissions;

namespace Plumbline.Web.Features.Sources;

/// <summary>A source as it would be kept: read, cleaned, not saved.</summary>
/// <param name="Hash">Hexadecimal SHA-256 of the bytes of the original.</param>
/// <param name="FileName">Null for pasted text.</param>
public sealed record PreparedSource(DecodedText Original, CleanedSource Cleaned, string Hash, string? FileName)
{
    public SourceFormat Format { get; init; }

    /// <summary>The bytes, where they came here, so that they can be read again under another encoding.</summary>
    public byte[]? Bytes { get; init; }

    /// <summary>What the slots stand for: as the text said, and as a person pasted it.</summary>
    public System.Collections.Immutable.ImmutableArray<SlotReference> References { get; init; } = [];

    /// <summary>Hexadecimal SHA-256 of the cleaned text: the same words in another file or encoding have the same.</summary>
    public string TextHash { get; } = Hexadecimal(Encoding.UTF8.GetBytes(Cleaned.Markdown));

    /// <summary>Why the text passes for a copy of an encyclopedia; null where it does not.</summary>
    public string? MirrorSign => MirroredEncyclopedia.SignIn(Cleaned);

    public static Outcome<PreparedSource> FromFile(byte[] bytes, string? fileName, CancellationToken cancellation) =>
        SourceDecoding.Decode(bytes).Then(decoded => Clean(decoded, markdown: null, bytes, fileName, cancellation));

    /// <summary>A page, with the Markdown that the importer's browser made of it: the page is kept, its text is the Markdown's.</summary>
    public static Outcome<PreparedSource> FromPage(byte[] bytes, string markdown, string? fileName, CancellationToken cancellation) =>
        SourceDecoding.Decode(bytes).Then(decoded => Clean(decoded, markdown, bytes, fileName, cancellation));

    /// <summary>The text of a document whose file stayed in the importer's browser.</summary>
    /// <param name="hash">Hexadecimal SHA-256 of that file.</param>
    public static Outcome<PreparedSource> FromConverted(string text, SourceFormat format, string hash, string? fileName, CancellationToken cancellation)
    {
        if (hash.Length != 64 || !hash.All(char.IsAsciiHexDigit))
            return new Refusal.Invalid("The browser did not say which file this text comes from. Choose the file once more.");
        if (string.IsNullOrWhiteSpace(text))
            return new Refusal.Invalid("The document holds no text, so there is nothing to import. A scanned page has to be read by a program for that first (OCR).");
        var decoded = new DecodedText(PlainText.Normalise(text), "utf-8", Certain: true);
        return Clean(decoded, markdown: null, bytes: [], fileName, cancellation)
            .Map(prepared => prepared with { Hash = hash.ToLowerInvariant(), Format = format, Bytes = null });
    }

    /// <summary>A browser sends a pasted line break as CR LF; that is no part of the text.</summary>
    public static Outcome<PreparedSource> FromPaste(string text, CancellationToken cancellation) =>
        string.IsNullOrWhiteSpace(text)
            ? new Refusal.Invalid("There is nothing to import yet: choose a file, or paste the text.")
            : FromFile(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")), null, cancellation);

    /// <summary>Reads the same bytes under the encoding that somebody chose.</summary>
    public Outcome<PreparedSource> ReadAgain(string encoding, CancellationToken cancellation) => Bytes is null
        ? new Refusal.Invalid("The bytes of this text are not here, so it cannot be read in another encoding. Choose the file once more.")
        : SourceDecoding.Decode(Bytes, encoding).Then(decoded => Clean(decoded, markdown: null, Bytes, FileName, cancellation));

    /// <summary>Binds a pasted list to the slots; what is bound already is replaced.</summary>
    public PreparedSource Bound(IEnumerable<SlotReference> pasted) => this with
    {
        References = [.. pasted.Concat(References).DistinctBy(r => r.Slot, StringComparer.Ordinal)],
    };

    static Outcome<PreparedSource> Clean(DecodedText decoded, string? markdown, byte[] bytes, string? fileName, CancellationToken cancellation)
    {
        if ((MarkupDepth.WhyRefused(decoded.Text, cancellation) ?? MarkupDepth.WhyRefused(markdown ?? "", cancellation)) is { } tooDeep)
            return tooDeep;
        var cleaned = SourceCleaner.Clean(decoded.Text, markdown, cancellation);
        return string.IsNullOrWhiteSpace(cleaned.Markdown)
            ? new Refusal.Invalid("Nothing is left of this text once the remains of its site are removed, so there is nothing to keep.")
            : new PreparedSource(decoded, cleaned, Hexadecimal(bytes), fileName)
            {
                Format = SourceFormats.Of(fileName, decoded.Text),
                Bytes = bytes,
                References = cleaned.References,
            };
    }

    static string Hexadecimal(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
