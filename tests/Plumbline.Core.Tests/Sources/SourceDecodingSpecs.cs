using System.Text;
using Plumbline.Core.Review;
using Plumbline.Core.Sources;

namespace Plumbline.Core.Tests.Sources;

public sealed class SourceDecodingSpecs
{
    const string Polish = "Zażółć gęślą jaźń. Żołnierze opuścili wzgórze o świcie, mówią świadkowie.";
    const string French = "Le traité fût signé à l'évêché; la frontière, elle, n'a pas été tracée là où on l'espérait.";
    const string Russian = "Переговоры в Порт-Арле прерваны, сообщила пресс-служба. Стороны обвиняют друг друга.";
    const string Ukrainian = "Переговори в Порт-Арлі перервано, її учасники роз’їхалися. Сторони звинувачують одна одну.";
    const string Greeklike = "Both sides met at Lake Ume on 3 May.";

    static byte[] Encoded(string text, string name) =>
        (CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name)).GetBytes(text);

    static DecodedText Decoded(byte[] bytes) => Assert.IsType<Outcome<DecodedText>.Done>(SourceDecoding.Decode(bytes)).Value;

    static Refusal Refused(byte[] bytes) => Assert.IsType<Outcome<DecodedText>.Refused>(SourceDecoding.Decode(bytes)).Why;

    [Theory]
    [InlineData(Polish, "windows-1250")]
    [InlineData(French, "windows-1252")]
    [InlineData(Russian, "windows-1251")]
    [InlineData(Ukrainian, "windows-1251")]
    [InlineData(Russian, "koi8-r")]
    [InlineData(Russian, "utf-8")]
    [InlineData(Polish, "utf-16")]
    [InlineData(Russian, "utf-16BE")]
    [InlineData(Greeklike, "utf-16")]
    [InlineData(Greeklike, "utf-8")]
    public void TextIsReadInTheEncodingItWasSavedIn(string text, string encoding)
    {
        var decoded = Decoded(Encoded(text, encoding));

        Assert.Equal(text, decoded.Text);
        Assert.Equal(encoding, decoded.Encoding, ignoreCase: true);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void AByteOrderMarkSettlesTheEncodingAndIsNotText(string name)
    {
        var encoding = Encoding.GetEncoding(name);

        var decoded = Decoded([.. encoding.GetPreamble(), .. encoding.GetBytes(Russian)]);

        Assert.Equal(Russian, decoded.Text);
        Assert.True(decoded.Certain);
    }

    [Fact]
    public void GermanUmlautsReadTheSameWhicheverWesternEncodingIsGuessed() =>
        Assert.Equal("Die Brücke über den Fluß", Decoded(Encoded("Die Brücke über den Fluß", "windows-1252")).Text);

    [Fact]
    public void OneDamagedByteDoesNotTurnALongTextIntoAnotherEncoding()
    {
        var bytes = Encoding.UTF8.GetBytes(Russian + Russian);
        bytes[40] = 0xFF;

        Assert.Equal("utf-8", Decoded(bytes).Encoding);
    }

    [Fact]
    public void AWrongGuessCanBeCorrected()
    {
        var outcome = SourceDecoding.Decode(Encoded(Russian, "koi8-r"), "KOI8-R");

        Assert.Equal(Russian, Assert.IsType<Outcome<DecodedText>.Done>(outcome).Value.Text);
        Assert.IsType<Outcome<DecodedText>.Refused>(SourceDecoding.Decode("a"u8, "klingon"));
    }

    [Fact]
    public void LineEndsBecomeLfAndStrayNulsGo() =>
        Assert.Equal("One line here, and\nanother one there,\nand the third line ends it", Decoded("One line here, and\r\nanother one\0 there,\rand the third line ends it"u8.ToArray()).Text);

    [Fact]
    public void UnpairedSurrogatesAreReplaced() =>
        Assert.Equal("a\uFFFDb😀", PlainText.Normalise("a\uD800b😀"));

    [Fact]
    public void NothingIsRefusedAsEmpty()
    {
        Assert.Contains("empty", Assert.IsType<Refusal.Invalid>(Refused([])).Reason, StringComparison.Ordinal);
        Assert.Contains("empty", Assert.IsType<Refusal.Invalid>(Refused(" \r\n\t "u8.ToArray())).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0x50, 0x4B, 0x03, 0x04, 0x14, 0x00 }, "zip")]
    [InlineData(new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2D, 0x31 }, "PDF")]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A }, "PNG")]
    [InlineData(new byte[] { 0x01, 0x00, 0x02, 0x00, 0x07, 0x03, 0x00 }, "not text")]
    public void BinaryContentIsRefusedUnderItsName(byte[] bytes, string name) =>
        Assert.Contains(name, Assert.IsType<Refusal.Invalid>(Refused(bytes)).Reason, StringComparison.Ordinal);

    [Fact]
    public void TwentyMegabytesPassAndOneByteMoreDoesNot()
    {
        var bytes = new byte[SourceDecoding.MaxBytes + 1];
        Array.Fill(bytes, (byte)'a');

        Assert.IsType<Refusal.TooLarge>(Refused(bytes));
        Assert.IsType<Outcome<DecodedText>.Done>(SourceDecoding.Decode(bytes.AsSpan(1)));
    }
}
