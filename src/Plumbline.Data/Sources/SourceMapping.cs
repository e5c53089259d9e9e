using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Plumbline.Data.Entries;
using Plumbline.Data.Storage;

namespace Plumbline.Data.Sources;

sealed class SourceMapping :
    IEntityTypeConfiguration<Source>, IEntityTypeConfiguration<EntrySource>, IEntityTypeConfiguration<SourceReport>,
    IEntityTypeConfiguration<PassageOrigin>, IEntityTypeConfiguration<PublisherRating>
{
    public void Configure(EntityTypeBuilder<Source> source)
    {
        source.HasIndex(s => s.TitleKey);
        source.HasIndex(s => s.OriginalHash);
        source.HasIndex(s => s.TextHash);
        source.HasIndex(s => s.PublisherKey);
        source.HasIndex(s => new { s.SeriesId, s.SeriesNumber }).IsUnique();
        source.OwnsMany(s => s.Removals, removals => removals.ToJson());
        source.Property(s => s.Infobox).AsJson();
        source.Property(s => s.Marks).AsJson();
        source.Property(s => s.References).AsJson();
    }

    public void Configure(EntityTypeBuilder<EntrySource> attached)
    {
        attached.HasKey(a => new { a.EntryId, a.SourceId });
        attached.HasOne<Entry>().WithMany().HasForeignKey(a => a.EntryId);
        attached.HasOne(a => a.Source).WithMany().HasForeignKey(a => a.SourceId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SourceReport> report)
    {
        report.HasKey(r => r.SourceId);
        report.HasOne<Source>().WithOne().HasForeignKey<SourceReport>(r => r.SourceId);
        report.Property(r => r.Pieces).AsJson();
    }

    public void Configure(EntityTypeBuilder<PassageOrigin> origin)
    {
        origin.HasOne<Source>().WithMany().HasForeignKey(o => o.SourceId).OnDelete(DeleteBehavior.Restrict);
        origin.OwnsOne(o => o.Anchor);
        origin.HasIndex(o => o.SourceId);
    }

    public void Configure(EntityTypeBuilder<PublisherRating> rating) =>
        rating.HasIndex(r => new { r.PublisherKey, r.Use, r.DecidedAt });
}
