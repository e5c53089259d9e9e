using Plumbline.Core.Review.Threads;
using Plumbline.Core.Text;
using Plumbline.Web.Features.Annotations;
using Plumbline.Web.Features.Shared.Submissions;
using Plumbline.Web.Features.Workbench.Threads;

namespace Plumbline.Web.Tests.Features.Workbench.Threads;

public class ThreadNewsTests
{
    static readonly Guid Me = Guid.CreateVersion7();
    static readonly Guid Rafe = Guid.CreateVersion7();
    static readonly DateTimeOffset Noon = new(2031, 3, 4, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void WhatOthersDoIsTold()
    {
        var open = Thread(Comment("Which weir?"));
        Assert.Equal("Rafe opened a thread on “Tarn Weir”.", Between(Nothing, View(open)));
        Assert.Equal("Rafe replied in a thread on “Tarn Weir”.", Between(View(open), View(Thread(Comment("Which weir?"), Comment("The upper?")) with { Id = open.Id })));
        Assert.Equal("Rafe resolved the thread on “Tarn Weir”.", Between(View(open), View(open with { ResolvedAt = Noon, ResolvedBy = "Rafe", ResolverId = Rafe })));
        Assert.Equal("The thread on “Tarn Weir” is open again.", Between(View(open with { ResolvedAt = Noon, ResolvedBy = "Rafe", ResolverId = Rafe }), View(open)));
        Assert.Equal("Rafe opened a thread about the whole draft.", Between(Nothing, View(open with { Quote = "" })));
    }

    [Fact]
    public void WhatSpeaksToTheReaderComesFirst()
    {
        var news = ThreadNews.Between(Nothing, View(
            Thread(Comment("Me? @me") with { Mentions = [new Mention(new TextSpan(4, 7), [Me])] }),
            Thread(Comment("Later") with { At = Noon.AddHours(1) })), Me);
        Assert.Equal(("Rafe spoke to you in a thread on “Tarn Weir”.", true), (news?.Sentence, news?.IsForReader));
    }

    [Fact]
    public void OnesOwnDeedsAndTheFirstSightOfADraftAreNoNews()
    {
        var own = View(Thread(Comment("Mine") with { AuthorId = Me }));
        Assert.Null(Between(Nothing, own));
        Assert.Null(Between(own, own));
        Assert.Null(ThreadNews.Between(null, View(Thread(Comment("Old"))), Me));
    }

    [Fact]
    public void ALongQuoteIsCutBetweenCharacters()
    {
        var sentence = Between(Nothing, View(Thread(Comment("Hm.")) with { Quote = new string('a', 57) + "🙂🙂🙂" }));
        Assert.Equal($"Rafe opened a thread on “{new string('a', 57)}…”.", sentence);
    }

    static DraftThreads Nothing => new(1, []);

    static string? Between(DraftThreads before, DraftThreads after) => ThreadNews.Between(before, after, Me)?.Sentence;

    static DraftThreads View(params ThreadView[] threads) => new(1, [.. threads.Select(t => new DraftThread(t, null, null, IsOfBase: false))]);

    static CommentView Comment(string body) => new(Guid.CreateVersion7(), Rafe, "Rafe", body, Noon, []);

    static ThreadView Thread(params CommentView[] comments) => new(
        Guid.CreateVersion7(), null, null, 1, new TextSpan(0, 9), "Tarn Weir", "", "", comments[0].AuthorId, "Rafe", Noon,
        false, null, null, null, null, [.. comments]);
}
