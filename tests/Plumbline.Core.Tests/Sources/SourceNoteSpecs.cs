using Plumbline.Core.Sources;

namespace Plumbline.Core.Tests.Sources;

public sealed class SourceNoteSpecs
{
    [Fact]
    public void ANoteNamesAuthorTitlePublisherAndDayAndLinksTheTitle() => Assert.Equal(
        "M. Ehr. “[Toll report](https://tolls.example/4)”. Tarnwell Trust, 4 March 1990. [Archived](https://archive.example/4).",
        SourceNote.Of("Toll report", "M. Ehr", "Tarnwell Trust", new DateOnly(1990, 3, 4), "https://tolls.example/4", "https://archive.example/4"));

    [Fact]
    public void WhatIsNotKnownIsLeftOut() => Assert.Equal("“Lock register”.", SourceNote.Of("Lock register", null, " ", null, null, null));

    [Fact]
    public void TitlesAreWordsWhateverSignsAreInThem() => Assert.Equal(
        @"“\[1990\] A \*new\* lock\_gate”. “No more!” Ltd.", SourceNote.Of("[1990] A *new*\n lock_gate", null, "“No more!” Ltd", null, null, null));

    [Theory]
    [InlineData("https://w.example/Quay_(1990)", "“[Quay](<https://w.example/Quay_(1990)>)”.")]
    [InlineData("javascript:alert(1)", "“Quay”.")]
    [InlineData("shelf 4", "“Quay”.")]
    public void OnlyAddressesThatLeadSomewhereAreLinked(string address, string note) =>
        Assert.Equal(note, SourceNote.Of("Quay", null, null, null, address, null));
}
