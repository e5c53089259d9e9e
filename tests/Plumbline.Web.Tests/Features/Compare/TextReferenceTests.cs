using Plumbline.Web.Features.Compare;

namespace Plumbline.Web.Tests.Features.Compare;

public sealed class TextReferenceTests
{
    [Theory]
    [InlineData("published")]
    [InlineData("revision:3")]
    [InlineData("draft:0190a1b2-0000-7000-8000-000000000001")]
    [InlineData("source:0190a1b2-0000-7000-8000-000000000001")]
    public void AReferenceIsWrittenAsItIsRead(string text) => Assert.Equal(text, TextReference.Parse(text)!.ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Published")]
    [InlineData("revision:")]
    [InlineData("revision:-1")]
    [InlineData("revision:99999999999")]
    [InlineData("draft:x")]
    [InlineData("file:/etc/passwd")]
    public void AnythingElseIsNone(string? text) => Assert.Null(TextReference.Parse(text));
}
