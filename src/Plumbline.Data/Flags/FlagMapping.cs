using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Plumbline.Data.Entries;

namespace Plumbline.Data.Flags;

sealed class FlagMapping : IEntityTypeConfiguration<Flag>, IEntityTypeConfiguration<FlagEvent>
{
    public void Configure(EntityTypeBuilder<Flag> flag)
    {
        flag.HasOne<Entry>().WithMany().HasForeignKey(f => f.EntryId).OnDelete(DeleteBehavior.Restrict);
        flag.HasOne<Revision>().WithMany().HasForeignKey(f => f.RevisionId).OnDelete(DeleteBehavior.Restrict);
        flag.OwnsOne(f => f.Anchor);
        flag.HasIndex(f => f.RevisionId);
        flag.HasMany(f => f.Events).WithOne().HasForeignKey(e => e.FlagId);
    }

    public void Configure(EntityTypeBuilder<FlagEvent> step) => step.HasIndex(e => new { e.FlagId, e.At });
}
