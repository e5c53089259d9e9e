using Plumbline.Core.Review.Threads;

namespace Plumbline.Core.Tests.Review.Threads;

public class MentionsTests
{
    static readonly NamedPerson Rafe = new(new Guid("00000000-0000-0000-0000-000000000001"), "Rafe Okonjo", "rafe");
    static readonly NamedPerson Rafaela = new(new Guid("00000000-0000-0000-0000-000000000002"), "Rafe Okonjo-Lund", "rafe.lund");
    static readonly NamedPerson Namesake = new(new Guid("00000000-0000-0000-0000-000000000003"), "Rafe Okonjo", "rafe2");
    static readonly NamedPerson[] People = [Rafe, Rafaela];

    [Theory]
    [InlineData("@Rafe Okonjo, which weir?", 1)]
    [InlineData("Which weir, @rafe?", 1)]
    [InlineData("Ask @RAFE.", 1)]
    [InlineData("(@rafe)", 1)]
    [InlineData("@Rafe Okonjo-Lund knows.", 2)]
    [InlineData("@rafe.lund knows.", 2)]
    public void TheLongestNameThatFitsIsMeant(string text, int person) =>
        Assert.Equal(People[person - 1].Id, Assert.Single(Assert.Single(Mentions.In(text, People)).People));

    [Theory]
    [InlineData("No sign: Rafe Okonjo")]
    [InlineData("me@rafe")]
    [InlineData("@rafes")]
    [InlineData("@rafe-marie")]
    [InlineData("@rafe.example")]
    [InlineData("@")]
    [InlineData("@@")]
    [InlineData("@\ud800")]
    public void WhatOnlyLooksLikeANameIsNone(string text) => Assert.Empty(Mentions.In(text, People));

    [Fact]
    public void NamesakesAreBothMeantUnlessTheUserNameIsGiven()
    {
        NamedPerson[] people = [Rafe, Namesake];
        Assert.Equal([Rafe.Id, Namesake.Id], Assert.Single(Mentions.In("@Rafe Okonjo", people)).People.AsEnumerable());
        Assert.Equal([Namesake.Id], Assert.Single(Mentions.In("@rafe2", people)).People.AsEnumerable());
    }

    [Fact]
    public void PlacesAreThoseOfTheText()
    {
        const string Text = "🙂 @rafe and @rafe.lund";
        Assert.Equal(["@rafe", "@rafe.lund"], Mentions.In(Text, People).Select(m => m.Span.Of(Text)));
    }
}
