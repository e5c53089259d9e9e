using Microsoft.EntityFrameworkCore;
using Plumbline.Core.Review;
using Plumbline.Data.Changes;
using Plumbline.Web.Features.Entries;
using Plumbline.Web.Tests.Features.Shared;

namespace Plumbline.Web.Tests.Features.Entries;

public sealed class InvitePersonTests : EntryStoryTests
{
    async Task<Guid> DraftAsync()
    {
        await Story.EntryAsync("toll", "The toll");
        return Assert.IsType<Outcome<Guid>.Done>(await Story.Operation<StartDraft>().RunAsync(new Caller(Story.Contributor), "toll", null, CancellationToken.None)).Value;
    }

    Task<Outcome<string>> InviteAsync(Guid draft, Guid person, Guid? by = null) =>
        Story.Operation<InvitePerson>().RunAsync(new Caller(by ?? Story.Contributor), draft, person, CancellationToken.None);

    [Fact]
    public async Task TheOwnerInvitesAndIsOnRecord()
    {
        var draft = await DraftAsync();
        Assert.Equal(new Outcome<string>.Done("edda"), await InviteAsync(draft, Story.Editor));
        await using var db = await Story.App.OpenStoreAsync();
        Assert.Equal(Story.Editor, (await db.DraftInvitations.SingleAsync()).PersonId);
        Assert.Equal(Story.Contributor, (await db.AuditEvents.SingleAsync(e => e.Action == "draft.person-invited")).ActorId);
    }

    [Fact]
    public async Task NobodyElseInvites() => Refused<Refusal.NotPermitted>(await InviteAsync(await DraftAsync(), Story.Contributor, Story.Editor));

    [Fact]
    public async Task AnInvitedPersonIsNotInvitedTwice()
    {
        var draft = await DraftAsync();
        await InviteAsync(draft, Story.Editor);
        Refused<Refusal.Taken>(await InviteAsync(draft, Story.Editor));
        Refused<Refusal.Taken>(await InviteAsync(draft, Story.Contributor));
    }

    [Fact]
    public async Task PeopleWhoCouldNotEditAreNotInvited()
    {
        var draft = await DraftAsync();
        Refused<Refusal.Invalid>(await InviteAsync(draft, Story.Admin));
        Refused<Refusal.Invalid>(await InviteAsync(draft, Story.NoRole));
        Refused<Refusal.NotFound>(await InviteAsync(draft, Guid.CreateVersion7()));
        Refused<Refusal.NotFound>(await InviteAsync(Guid.CreateVersion7(), Story.Editor));
    }
}
