using Bunit;
using Plumbline.Web.Features.Workbench;

namespace Plumbline.Web.Tests.Features.Workbench;

public sealed class FindingListTests : BunitContext
{
    [Fact]
    public void WhatWasNotReadIsNeverCalledClean()
    {
        Assert.Contains("is being read", Show(null), StringComparison.Ordinal);
        var failed = Show(new EditorFindings([], "The text could not be checked just now."));
        Assert.Contains("Not checked", failed, StringComparison.Ordinal);
        Assert.Contains("could not be checked just now", failed, StringComparison.Ordinal);
        Assert.Contains("phrase found", Show(new EditorFindings([], null)), StringComparison.Ordinal);
    }

    [Fact]
    public void ASuggestionIsAskedForByItsFindingAndTitle()
    {
        (int Finding, string Title)? asked = null;
        var finding = new EditorFinding(7, 4, 11, "reporting-verb", "loaded", "medium", "claimed", "It doubts.", [new("Write “said”", 4, 11, "said")], "reporting-verb.claimed");
        var list = Render<FindingList>(p => p
            .Add(l => l.Findings, new EditorFindings([finding], null)).Add(l => l.CanWrite, true).Add(l => l.OnApply, which => asked = which));
        list.Find(".acts button").Click();
        Assert.Equal((7, "Write “said”"), asked);
    }

    string Show(EditorFindings? findings) => Render<FindingList>(p => p.Add(l => l.Findings, findings)).Markup;
}
