using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Plumbline.Data.Entries;

namespace Plumbline.Data.Sources;

sealed class NearCopyMapping : IEntityTypeConfiguration<SourceFingerprint>, IEntityTypeConfiguration<NearCopyExclusion>
{
    public void Configure(EntityTypeBuilder<SourceFingerprint> fingerprint)
    {
        fingerprint.HasKey(f => f.SourceId);
        fingerprint.HasOne<Source>().WithOne().HasForeignKey<SourceFingerprint>(f => f.SourceId);
    }

    public void Configure(EntityTypeBuilder<NearCopyExclusion> exclusion)
    {
        exclusion.HasKey(e => new { e.EntryId, e.SourceId });
        exclusion.HasOne<Entry>().WithMany().HasForeignKey(e => e.EntryId);
        exclusion.HasOne<Source>().WithMany().HasForeignKey(e => e.SourceId);
    }
}
