using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Plumbline.Data.Drafts;
using Plumbline.Data.Entries;
using Plumbline.Data.People;

namespace Plumbline.Data.Annotations;

sealed class AnnotationMapping :
    IEntityTypeConfiguration<Annotation>, IEntityTypeConfiguration<AnnotationComment>, IEntityTypeConfiguration<AnnotationMention>
{
    public void Configure(EntityTypeBuilder<Annotation> annotation)
    {
        annotation.HasOne<Entry>().WithMany().HasForeignKey(a => a.EntryId).OnDelete(DeleteBehavior.Restrict);
        annotation.HasOne<Revision>().WithMany().HasForeignKey(a => a.RevisionId).OnDelete(DeleteBehavior.Restrict);
        annotation.HasOne<Draft>().WithMany().HasForeignKey(a => a.DraftId).OnDelete(DeleteBehavior.Restrict);
        annotation.OwnsOne(a => a.Anchor);
        annotation.HasIndex(a => a.RevisionId);
        annotation.HasIndex(a => a.DraftId);
        annotation.HasMany(a => a.Comments).WithOne().HasForeignKey(c => c.AnnotationId);
    }

    public void Configure(EntityTypeBuilder<AnnotationComment> comment)
    {
        comment.HasIndex(c => new { c.AnnotationId, c.At });
        comment.HasMany(c => c.Mentions).WithOne().HasForeignKey(m => m.CommentId);
    }

    public void Configure(EntityTypeBuilder<AnnotationMention> mention)
    {
        mention.HasKey(m => new { m.CommentId, m.PersonId });
        mention.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
        mention.HasIndex(m => new { m.PersonId, m.ReadAt });
    }
}
