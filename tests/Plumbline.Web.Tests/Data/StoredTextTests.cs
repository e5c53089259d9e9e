using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Neutrality;
using Plumbline.Core.Text;
using Plumbline.Data.Storage;
using Plumbline.Web.Features.Annotations;

namespace Plumbline.Web.Tests.Data;

public class StoredTextTests
{
    // In a list and not as attributes, whose strings cannot hold a lone surrogate.
    static readonly (string Typed, string Kept)[] Texts =
    [
        ("a\0b", "ab"),
        ("a\ud800b", "a\ufffdb"),
        ("a\udc00", "a\ufffd"),
        ("ab\ud83d", "ab\ufffd"),
        ("\ud83d\ude00", "\ud83d\ude00"),
    ];

    [Fact]
    public async Task CommentsAreKeptWithoutWhatNoStoreKeeps()
    {
        await using var store = await TestStore.CreateAsync();
        var step = await (await TestEntry.NewAsync(store)).SubmitAsync();
        foreach (var (typed, kept) in Texts)
        {
            var thread = await store.Get<Annotate>()
                .RunAsync(store.Reviewer, step.RevisionId, new TextSpan(0, 3), typed, blocking: false, null, default).ValueAsync();

            Assert.Equal(kept, await store.ReadAsync(db => db.AnnotationComments.Where(c => c.AnnotationId == thread.ThreadId).Select(c => c.Body).SingleAsync()));
            Assert.Equal(kept, StorableText.Of(typed));
        }
    }

    [Fact]
    public async Task ARevisionsRangesCountInTheTextAsItIsKept()
    {
        await using var store = await TestStore.CreateAsync();
        store.Analysis.Phrases["old"] = Severity.Medium;
        var entry = await TestEntry.NewAsync(store, text: "The\ud800 gates were old.");
        await entry.SubmitAsync();

        await using var db = store.Open();
        var (text, flag) = ((await db.Revisions.SingleAsync()).Text, await db.Flags.SingleAsync());
        Assert.Equal("The\ufffd gates were old.", text);
        Assert.Equal("old", text[flag.Anchor.Start..flag.Anchor.End]);
    }

    [Fact]
    public async Task TheAuditChainHoldsOverSuchText()
    {
        await using var store = await TestStore.CreateAsync();
        await store.Lane.ChangeAsSystemAsync<bool>("a\0b\ud800", change =>
        {
            change.Record("test.written", null, "test", Guid.Empty, new { text = "x\0y" });
            return true;
        }).ValueAsync();

        Assert.Null((await store.VerifyAuditAsync()).FirstBroken);
    }
}
