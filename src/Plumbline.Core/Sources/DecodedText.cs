namespace Plumbline.Core.Sources;

/// <summary>A source file read as text.</summary>
/// <param name="Text">Line ends are LF; no NUL, no lone surrogates, no byte order mark.</param>
/// <param name="Encoding">The name it was read under, such as <c>utf-8</c> or <c>windows-1251</c>.</param>
/// <param name="Certain">True where the bytes themselves say so; false where the encoding was judged by how the text reads.</param>
public sealed record DecodedText(string Text, string Encoding, bool Certain);
