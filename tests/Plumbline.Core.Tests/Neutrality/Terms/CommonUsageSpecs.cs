using System.Collections.Immutable;
using Plumbline.Core.Neutrality;
using Plumbline.Core.Neutrality.Terms;
using Plumbline.Core.Tests.Neutrality.HouseStyle;

namespace Plumbline.Core.Tests.Neutrality.Terms;

public class CommonUsageSpecs
{
    static Finding Weigh(string text, TermCount count, double? threshold = CommonUsage.DefaultThreshold, string style = "")
    {
        ImmutableArray<Finding> findings = [.. Styles.Findings(style, text)];
        var terms = CommonUsage.TermsOf(findings);
        return Assert.Single(CommonUsage.Weigh(findings, terms.ToDictionary(term => term, _ => count), threshold));
    }

    [Fact]
    public void AWordThatMostSourcesUseThemselvesIsLow()
    {
        var finding = Weigh("The toll was brazen.", new TermCount(3, 4));
        Assert.Equal(Severity.Low, finding.Severity);
        Assert.Equal("3 of 4 independent sources use “brazen” in their own voice.", CommonUsage.InWords(finding.Phrase, finding.Usage));
    }

    [Theory]
    [InlineData(2, 4, 0.75)]
    [InlineData(2, 2, 0.75)]
    [InlineData(4, 4, null)]
    [InlineData(3, 4, 0.8)]
    public void BelowTheThresholdOrWithFewSourcesItKeepsItsSeverityAndSaysTheNumber(int using_, int independent, double? threshold)
    {
        var finding = Weigh("The toll was brazen.", new TermCount(using_, independent), threshold);
        Assert.Equal(Severity.Medium, finding.Severity);
        Assert.Equal(new TermCount(using_, independent), finding.Usage);
    }

    [Theory]
    [InlineData("The envoy said that the toll was brazen.", "")]
    [InlineData("The heath question is old.", "terms: [{forbidden: heath question, severity: high}]")]
    [InlineData("The estate claimed that it rained.", "")]
    [InlineData("The removal of 840 residents took a week.", "")]
    public void WhatIsReportedOrForbiddenByTheHouseOrNoChoiceOfAWordIsNotSurveyed(string text, string style) =>
        Assert.Null(Weigh(text, new TermCount(9, 9), style: style).Usage);

    [Fact]
    public void WithoutIndependentSourcesNothingIsSaid()
    {
        var finding = Weigh("The toll was brazen.", new TermCount(0, 0));
        Assert.Null(finding.Usage);
        Assert.Null(CommonUsage.InWords(finding.Phrase, finding.Usage));
    }

    [Theory]
    [InlineData("Regimes", "regime")]
    [InlineData("so-called", "so-called")]
    [InlineData("atrocities", "atrocity")]
    [InlineData("massacres", "massacre")]
    [InlineData("butchers", "butcher")]
    [InlineData("ruthless", "ruthless")]
    public void APluralIsSurveyedUnderItsSingular(string phrase, string term) => Assert.Equal(term, CommonUsage.TermOf(phrase));
}
