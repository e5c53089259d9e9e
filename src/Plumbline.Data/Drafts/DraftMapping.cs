using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Plumbline.Data.Entries;
using Plumbline.Data.People;

namespace Plumbline.Data.Drafts;

sealed class DraftMapping :
    IEntityTypeConfiguration<Draft>, IEntityTypeConfiguration<DraftInvitation>, IEntityTypeConfiguration<DraftChangeset>,
    IEntityTypeConfiguration<DraftSuggestion>
{
    public void Configure(EntityTypeBuilder<Draft> draft)
    {
        draft.HasOne<Entry>().WithMany().HasForeignKey(d => d.EntryId).OnDelete(DeleteBehavior.Restrict);
        draft.HasOne<Person>().WithMany().HasForeignKey(d => d.OwnerId).OnDelete(DeleteBehavior.Restrict);
        draft.HasMany(d => d.Invitations).WithOne().HasForeignKey(i => i.DraftId);
    }

    public void Configure(EntityTypeBuilder<DraftInvitation> invitation) =>
        invitation.HasKey(i => new { i.DraftId, i.PersonId });

    public void Configure(EntityTypeBuilder<DraftChangeset> changeset)
    {
        changeset.HasKey(c => new { c.DraftId, c.DocumentVersion });
        changeset.HasOne<Draft>().WithMany().HasForeignKey(c => c.DraftId).OnDelete(DeleteBehavior.Restrict);
        changeset.HasIndex(c => new { c.DraftId, c.ClientId, c.ClientSequence });
    }

    public void Configure(EntityTypeBuilder<DraftSuggestion> suggestion)
    {
        suggestion.HasOne<Draft>().WithMany().HasForeignKey(s => s.DraftId).OnDelete(DeleteBehavior.Restrict);
        suggestion.HasOne<Person>().WithMany().HasForeignKey(s => s.AuthorId).OnDelete(DeleteBehavior.Restrict);
        suggestion.OwnsOne(s => s.Anchor);
        suggestion.HasIndex(s => new { s.DraftId, s.State });
    }
}
