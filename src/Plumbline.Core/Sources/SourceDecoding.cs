using System.Text;
using Plumbline.Core.Review;

namespace Plumbline.Core.Sources;

/// <summary>Finds out in which encoding a source was saved, and reads it.</summary>
public static class SourceDecoding
{
    public const int MaxBytes = 20 * 1024 * 1024;

    /// <summary>The encodings that somebody can choose to correct a wrong guess, by name.</summary>
    public static System.Collections.Immutable.ImmutableArray<string> Names => LegacyEncodings.Names;

    /// <summary>Refused when empty (<see cref="Refusal.Invalid"/>), binary (likewise) or over <see cref="MaxBytes"/> (<see cref="Refusal.TooLarge"/>).</summary>
    public static Outcome<DecodedText> Decode(ReadOnlySpan<byte> bytes)
    {
        if (Unreadable(bytes) is { } why)
            return why;
        if (ByteOrderMark(bytes) is var (marked, length))
            return Read(bytes[length..], marked, certain: true);
        if (Utf16Detection.Guess(bytes) is { } utf16)
            return Read(bytes, utf16, certain: false);
        if (BinaryContent.MostlyControls(bytes))
            return NotText("its bytes are not text in any encoding we know");
        return IsUtf8(bytes)
            ? Read(bytes, Encoding.UTF8, certain: true)
            : Read(bytes, LegacyEncodings.BestFor(bytes), certain: false);
    }

    /// <summary>Reads under an encoding that somebody chose, to correct a wrong guess.</summary>
    public static Outcome<DecodedText> Decode(ReadOnlySpan<byte> bytes, string encodingName)
    {
        if (Unreadable(bytes) is { } why)
            return why;
        if (LegacyEncodings.Named(encodingName) is not { } encoding)
            return new Refusal.Invalid($"There is no encoding named “{encodingName}” here.");
        var mark = encoding.GetPreamble();
        return Read(bytes.StartsWith(mark) ? bytes[mark.Length..] : bytes, encoding, certain: true);
    }

    static Refusal? Unreadable(ReadOnlySpan<byte> bytes) => bytes switch
    {
        { IsEmpty: true } => new Refusal.Invalid("The file is empty."),
        { Length: > MaxBytes } => new Refusal.TooLarge("The file is larger than 20 MB, the most that can be imported."),
        _ when BinaryContent.KindOf(bytes) is { } kind => NotText($"it is {kind}"),
        _ => null,
    };

    static Refusal.Invalid NotText(string because) => new($"The file is not text: {because}. Save it as plain text and try again.");

    static Outcome<DecodedText> Read(ReadOnlySpan<byte> bytes, Encoding encoding, bool certain)
    {
        var text = PlainText.Normalise(encoding.GetString(bytes));
        return string.IsNullOrWhiteSpace(text)
            ? new Refusal.Invalid("The file is empty: it holds nothing but white space.")
            : new DecodedText(text, encoding.WebName, certain);
    }

    static (Encoding Encoding, int Length)? ByteOrderMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    // A damaged byte or two in a long text is still UTF-8; a legacy encoding hardly ever forms a valid sequence.
    static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        var (valid, invalid) = (0, 0);
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out var rune, out var consumed);
            if (status != System.Buffers.OperationStatus.Done)
                invalid++;
            else if (!rune.IsAscii)
                valid++;
            bytes = bytes[consumed..];
        }
        return invalid * 20 <= valid;
    }
}
