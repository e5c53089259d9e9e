using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Plumbline.Data.People;

namespace Plumbline.Data.Entries;

sealed class EntryMapping :
    IEntityTypeConfiguration<Entry>, IEntityTypeConfiguration<EntryParty>,
    IEntityTypeConfiguration<Revision>, IEntityTypeConfiguration<RevisionContributor>
{
    public void Configure(EntityTypeBuilder<Entry> entry)
    {
        entry.HasIndex(e => e.Slug).IsUnique();
        entry.HasIndex(e => e.TitleKey);
        entry.HasMany(e => e.Parties).WithOne().HasForeignKey(p => p.EntryId);
        entry.HasOne<Revision>().WithMany().HasForeignKey(e => e.PublishedRevisionId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<EntryParty> party) => party.HasIndex(p => new { p.EntryId, p.Ordinal });

    public void Configure(EntityTypeBuilder<Revision> revision)
    {
        revision.HasOne<Entry>().WithMany().HasForeignKey(r => r.EntryId).OnDelete(DeleteBehavior.Restrict);
        revision.HasIndex(r => new { r.EntryId, r.Number }).IsUnique();
        revision.HasMany(r => r.Contributors).WithOne().HasForeignKey(c => c.RevisionId);
    }

    public void Configure(EntityTypeBuilder<RevisionContributor> contributor)
    {
        contributor.HasKey(c => new { c.RevisionId, c.PersonId });
        contributor.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
