using System.Globalization;
using Plumbline.Core.Figures;

namespace Plumbline.Core.Tests.Figures;

public sealed class DateSpecs
{
    [Theory]
    [InlineData("It began on 12 May 2021.", "2021-05-12", "2021-05-12")]
    [InlineData("It began on May 12, 2021.", "2021-05-12", "2021-05-12")]
    [InlineData("It began on the 12th of May 2021.", "2021-05-12", "2021-05-12")]
    [InlineData("It lasted from 12–15 May 2021.", "2021-05-12", "2021-05-15")]
    [InlineData("Between 12 and 15 May 2021 it rained.", "2021-05-12", "2021-05-15")]
    [InlineData("It rained 28 May to 3 June 2021.", "2021-05-28", "2021-06-03")]
    [InlineData("It began in September 2022.", "2022-09-01", "2022-09-30")]
    [InlineData("It began in 1931.", "1931-01-01", "1931-12-31")]
    [InlineData("It was built in the 1990s.", "1990-01-01", "1999-12-31")]
    [InlineData("The log opens on 2011-03-12.", "2011-03-12", "2011-03-12")]
    [InlineData("It began on 29 February 2024.", "2024-02-29", "2024-02-29")]
    public void DatesAreRead(string sentence, string from, string to)
    {
        var date = Assert.Single(FigureReader.Read(sentence, []), q => q.Kind == QuantityKind.Date).Date!;

        Assert.Equal((from, to), (Iso(date.From), Iso(date.To)));
    }

    [Theory]
    [InlineData("# March 2011\n\nOn 12 March the gates opened.", "2011-03-12")]
    [InlineData("It rained in 2011. On 12 March the gates opened.", "2011-03-12")]
    [InlineData("The gates close by 1 January 2024. It rained on 5 March 2023. On 12 March they opened.", "2023-03-12")]
    public void ADayWithoutAYearTakesItFromBefore(string text, string expected)
    {
        var date = FigureReader.Read(text, []).Last(q => q.Kind == QuantityKind.Date).Date!;

        Assert.Equal((expected, true), (Iso(date.From), date.YearIsInferred));
    }

    [Theory]
    [InlineData("It may rain. They march on.")]
    [InlineData("It began on 31 February 2021.")]
    [InlineData("On 12 March the gates opened.")]
    public void WhatIsNoDateIsNotMadeOne(string sentence) =>
        Assert.DoesNotContain(FigureReader.Read(sentence, []), q => q.Kind == QuantityKind.Date && q.Date!.IsOneDay);

    static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
