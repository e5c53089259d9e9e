using AngleSharp.Dom;
using Bunit;
using Plumbline.Core.Review;
using Plumbline.Core.Review.Threads;
using Plumbline.Core.Text;
using Plumbline.Web.Features.Annotations;
using Plumbline.Web.Features.Shared.Submissions;
using Plumbline.Web.Features.Workbench.Threads;

namespace Plumbline.Web.Tests.Features.Workbench.Threads;

public sealed class ThreadCardTests : IDisposable
{
    static readonly DateTimeOffset Noon = new(2031, 3, 4, 12, 0, 0, TimeSpan.Zero);

    readonly BunitContext context = new();
    readonly List<string> sent = [];
    bool accepts = true;

    public ThreadCardTests()
    {
        RegistryGapBunit.ReplaceMarkupComparer(context);
        context.JSInterop.Mode = JSRuntimeMode.Loose;
    }

    public void Dispose() => context.Dispose();

    [Fact]
    public void HostileWordsAreShownAsTheyAreAndWhomTheySpeakToStandsOut()
    {
        const string Body = "<script>alert(1)</script> @rafe";
        var card = Render(Of(Body, new Mention(new TextSpan(26, 31), [Guid.CreateVersion7()])) with { Words = "<img src=x onerror=alert(1)>" });
        Assert.Empty(card.FindAll("script, img"));
        Assert.Equal(Body, card.Find(".pl-comment").TextContent);
        Assert.Equal("@rafe", card.Find(".pl-mention").TextContent);
        Assert.Equal("<img src=x onerror=alert(1)>", Button(card, "<img src=x onerror=alert(1)>").TextContent);
    }

    [Fact]
    public void AnOrphanIsNamedAsOneAndLeadsNowhere()
    {
        var card = Render(Of("Hm.") with { Place = null, Words = null });
        Assert.Contains("its words are gone", card.Find("article").GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Empty(card.FindAll("[data-thread-back]"));
        Assert.Contains("Tarn Weir", card.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void AReplyThatIsRefusedStaysInItsForm()
    {
        var card = Render(Of("Hm."));
        Button(card, "Reply…").Click();
        card.Find("textarea").Change("The upper one.");
        accepts = false;
        card.Find("form").Submit();
        Assert.NotEmpty(card.FindAll("form[data-keep^='reply:']"));
        accepts = true;
        card.Find("form").Submit();
        Assert.Equal(["The upper one.", "The upper one."], sent);
        Assert.Empty(card.FindAll("form"));
    }

    [Fact]
    public void AReplyThatWasHalfTypedWhenThePageWasLostIsOpenedOnce()
    {
        var card = Render(Of("Hm."), kept: true);
        Assert.NotEmpty(card.FindAll("textarea[name=body]"));
        Button(card, "Cancel").Click();
        card.Render(parameters => parameters.Add(c => c.HasKeptReply, true));
        Assert.Empty(card.FindAll("textarea"));
    }

    [Fact]
    public void ABlockerNamesWhatItRestsOn()
    {
        var blocking = Of("Hm.");
        var card = Render(blocking with { Thread = blocking.Thread with { Blocking = true, BlockingGround = "Weir log" } });
        Assert.Contains("Weir log", card.Find(".pl-chip").TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Blocking thread by Rafe", card.Find("article").GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    IRenderedComponent<ThreadCard> Render(DraftThread thread, bool kept = false) => context.Render<ThreadCard>(parameters => parameters
        .Add(c => c.Thread, thread)
        .Add(c => c.MayReply, true)
        .Add(c => c.HasKeptReply, kept)
        .Add(c => c.Refusal, (Refusal?)null)
        .Add(c => c.OnReply, body =>
        {
            sent.Add(body);
            return Task.FromResult(accepts);
        }));

    static IElement Button(IRenderedComponent<ThreadCard> card, string name) =>
        card.FindAll("button").Single(button => string.Equals(button.TextContent.Trim(), name, StringComparison.Ordinal));

    static DraftThread Of(string body, params Mention[] mentions) => new(
        new ThreadView(
            Guid.CreateVersion7(), null, null, 1, new TextSpan(0, 9), "Tarn Weir", "", "", Guid.CreateVersion7(), "Rafe", Noon, false, null, null, null, null,
            [new CommentView(Guid.CreateVersion7(), Guid.CreateVersion7(), "Rafe", body, Noon, [.. mentions])]),
        new TextSpan(0, 9), "Tarn Weir", IsOfBase: false);
}
