using System.Collections.Immutable;
using Plumbline.Core.Comparison.Quoting;
using Plumbline.Core.Text;

namespace Plumbline.Core.Tests.Comparison.Quoting;

public class QuotationVerificationSpecs
{
    static readonly Guid Author = Guid.NewGuid();
    static readonly Guid Other = Guid.NewGuid();

    static readonly ImmutableArray<WordChange> Changed = [new("started", "began")];

    static CheckedQuotation Quoted(QuotationVerdict verdict, string words = "We started the dredging in March", string? speaker = "Marrow") =>
        new(new TextSpan(0, words.Length), words, verdict, 0, [], verdict == QuotationVerdict.Altered ? Changed : [], speaker, null);

    static QuotationState State(CheckedQuotation quotation, QuotationNote? note) => QuotationVerification.Of(quotation, note, person => person != Author);

    [Theory]
    [InlineData(QuotationVerdict.Exact, QuotationState.Faithful)]
    [InlineData(QuotationVerdict.Shortened, QuotationState.Faithful)]
    [InlineData(QuotationVerdict.TooShort, QuotationState.NotChecked)]
    [InlineData(QuotationVerdict.Altered, QuotationState.Unverified)]
    [InlineData(QuotationVerdict.NegationLost, QuotationState.Unverified)]
    [InlineData(QuotationVerdict.SpeakerDiffers, QuotationState.Unverified)]
    [InlineData(QuotationVerdict.NotFound, QuotationState.Unverified)]
    public void WithoutAWordFromAnybodyTheSourcesDecide(QuotationVerdict verdict, QuotationState expected) =>
        Assert.Equal(expected, State(Quoted(verdict), note: null));

    [Fact]
    public void WhatASecondPersonLetsStandStandsUntilWhatIsWrongChanges()
    {
        var altered = Quoted(QuotationVerdict.Altered);
        var note = new QuotationNote.Accepted(altered.Digest, Other);
        Assert.Equal(QuotationState.Accepted, State(altered, note));
        Assert.Equal(QuotationState.Unverified, State(altered with { Changes = [new("began", "did not begin")] }, note));
        Assert.Equal(QuotationState.Unverified, State(altered with { Speaker = "Vask" }, note));
        Assert.Equal(QuotationState.Faithful, State(Quoted(QuotationVerdict.Exact), note));
    }

    [Fact]
    public void ATranslationIsNeverCalledAlteredAndIsUncheckedUntilASecondPersonChecksIt()
    {
        var altered = Quoted(QuotationVerdict.Altered);
        var note = new QuotationNote.Translated("Marrow", Author, TranslatorId: null, CheckedBy: null);
        Assert.Equal(QuotationState.TranslatedUnchecked, State(altered, note));
        Assert.Equal(QuotationState.Translated, State(altered, note with { CheckedBy = Other }));
        Assert.Equal(QuotationState.TranslatedUnchecked, State(altered with { Speaker = "Vask" }, note with { CheckedBy = Other }));
    }

    [Fact]
    public void TheWordOfWhoeverHasAHandInTheTextDoesNotCount()
    {
        var altered = Quoted(QuotationVerdict.Altered);
        Assert.Equal(QuotationState.Unverified, State(altered, new QuotationNote.Accepted(altered.Digest, Author)));
        Assert.Equal(QuotationState.TranslatedUnchecked, State(altered, new QuotationNote.Translated("Marrow", Other, null, CheckedBy: Author)));
        Assert.Equal(QuotationState.TranslatedUnchecked, State(altered, new QuotationNote.Translated("Marrow", Other, null, CheckedBy: Other)));
        Assert.Equal(QuotationState.TranslatedUnchecked, State(altered, new QuotationNote.Translated("Marrow", Author, TranslatorId: Other, CheckedBy: Other)));
    }

    [Fact]
    public void WhoeverMadeOrRecordedATranslationIsItsTranslatorWhateverTheSpelling()
    {
        var note = new QuotationNote.Translated("Marrow", Author, TranslatorId: null, CheckedBy: null);
        Assert.True(note.IsTranslatedBy("Ilse Ober", Author, "Somebody"));
        Assert.True(note.IsTranslatedBy("Ilse Ober", Other, " ilse ober"));
        Assert.True((note with { TranslatorId = Other }).IsTranslatedBy("Ilse Ober", Other, "Renamed"));
        Assert.False(note.IsTranslatedBy("Ilse Ober", Other, "Rafe Okonjo"));
    }

    [Theory]
    [InlineData("we STARTED the dredging, in March!", true)]
    [InlineData("We started the dredging in April", false)]
    [InlineData("We started … in March", false)]
    [InlineData("We started [the] dredging in March", false)]
    [InlineData("We started the dredging … in March", false)]
    public void ANoteIsKeptByTheWordingAndByNothingElse(string words, bool isSame) =>
        Assert.Equal(isSame, Quoted(QuotationVerdict.Altered, words).Key == Quoted(QuotationVerdict.Altered).Key);

    [Fact]
    public void WordlessQuotationsAreNotTakenForEachOther() =>
        Assert.NotEqual(Quoted(QuotationVerdict.TooShort, "?!").Key, Quoted(QuotationVerdict.TooShort, "!!").Key);
}
