using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Plumbline.Data.Entries;

namespace Plumbline.Data.Sources;

sealed class SourceMapping : IEntityTypeConfiguration<Source>, IEntityTypeConfiguration<EntrySource>
{
    public void Configure(EntityTypeBuilder<Source> source)
    {
        source.HasIndex(s => s.TitleKey);
        source.HasIndex(s => s.OriginalHash);
        source.OwnsMany(s => s.Removals, removals => removals.ToJson());
    }

    public void Configure(EntityTypeBuilder<EntrySource> attached)
    {
        attached.HasKey(a => new { a.EntryId, a.SourceId });
        attached.HasOne<Entry>().WithMany().HasForeignKey(a => a.EntryId);
        attached.HasOne(a => a.Source).WithMany().HasForeignKey(a => a.SourceId).OnDelete(DeleteBehavior.Restrict);
    }
}
