using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Plumbline.Data.Entries;

namespace Plumbline.Data.Annotations;

sealed class AnnotationMapping : IEntityTypeConfiguration<Annotation>, IEntityTypeConfiguration<AnnotationComment>
{
    public void Configure(EntityTypeBuilder<Annotation> annotation)
    {
        annotation.HasOne<Entry>().WithMany().HasForeignKey(a => a.EntryId).OnDelete(DeleteBehavior.Restrict);
        annotation.HasOne<Revision>().WithMany().HasForeignKey(a => a.RevisionId).OnDelete(DeleteBehavior.Restrict);
        annotation.OwnsOne(a => a.Anchor);
        annotation.HasIndex(a => a.RevisionId);
        annotation.HasMany(a => a.Comments).WithOne().HasForeignKey(c => c.AnnotationId);
    }

    public void Configure(EntityTypeBuilder<AnnotationComment> comment) =>
        comment.HasIndex(c => new { c.AnnotationId, c.At });
}
