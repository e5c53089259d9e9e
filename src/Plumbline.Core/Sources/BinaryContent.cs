namespace Plumbline.Core.Sources;

/// <summary>Recognises files that only pretend to be text.</summary>
static class BinaryContent
{
    /// <summary>What the file is, in words that finish "it is …"; null when no known signature opens it.</summary>
    public static string? KindOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x50, 0x4B, 0x03 or 0x05 or 0x07, ..] => "a zip archive or an office document",
        [0x25, 0x50, 0x44, 0x46, 0x2D, ..] => "a PDF document",
        [0x89, 0x50, 0x4E, 0x47, ..] => "a PNG image",
        [0xFF, 0xD8, 0xFF, ..] => "a JPEG image",
        [0x47, 0x49, 0x46, 0x38, ..] => "a GIF image",
        [0x52, 0x49, 0x46, 0x46, _, _, _, _, 0x57, 0x45, 0x42, 0x50, ..] => "a WebP image",
        [0x49, 0x49, 0x2A, 0x00, ..] or [0x4D, 0x4D, 0x00, 0x2A, ..] => "a TIFF image",
        [0x1F, 0x8B, ..] => "a gzip archive",
        [0x37, 0x7A, 0xBC, 0xAF, ..] => "a 7-Zip archive",
        [0x52, 0x61, 0x72, 0x21, 0x1A, ..] => "a RAR archive",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "an old office document",
        [0x7F, 0x45, 0x4C, 0x46, ..] => "a program",
        _ => null,
    };

    // A stray NUL or form feed does not make a text binary; one control byte in twenty does.
    public static bool MostlyControls(ReadOnlySpan<byte> bytes)
    {
        var controls = 0;
        foreach (var b in bytes)
        {
            if (b is < 0x20 and not (0x09 or 0x0A or 0x0C or 0x0D or 0x1B) or 0x7F)
                controls++;
        }
        return controls * 20L > bytes.Length;
    }
}
