using Plumbline.Web.Features.Entries;

namespace Plumbline.Web.Tests.Features.Entries;

public sealed class SlugTests
{
    [Theory]
    [InlineData("The Tide Mills of Dorven", "the-tide-mills-of-dorven")]
    [InlineData("  Quay — 1931/32 (first) ", "quay-1931-32-first")]
    [InlineData("Élan of the Straße", "elan-of-the-strasse")]
    [InlineData("Iğdır İl", "igdir-il")]
    [InlineData("The harbour’s toll", "the-harbours-toll")]
    [InlineData("Łódź · Ærø · Þing", "lodz-aero-thing")]
    [InlineData("ميناء", "")]
    [InlineData("…", "")]
    public void AnAddressIsMadeOfATitle(string title, string slug) => Assert.Equal(slug, Slug.Suggest(title));

    [Fact]
    public void ALongTitleMakesAnAddressThatIsAllowed() => Assert.True(Slug.IsValid(Slug.Suggest(string.Concat(Enumerable.Repeat("harbour toll ", 30)))));

    [Theory]
    [InlineData("a")]
    [InlineData("tide-mills-2")]
    public void LettersDigitsAndSingleHyphensAreAllowed(string slug) => Assert.True(Slug.IsValid(slug));

    [Theory]
    [InlineData("")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("a--b")]
    [InlineData("A")]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("é")]
    [InlineData("..")]
    [InlineData("new")]
    public void NothingElseIs(string slug) => Assert.False(Slug.IsValid(slug));
}
