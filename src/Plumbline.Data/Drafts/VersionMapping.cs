using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Plumbline.Data.Annotations;
using Plumbline.Data.People;
using Plumbline.Data.Storage;

namespace Plumbline.Data.Drafts;

sealed class VersionMapping :
    IEntityTypeConfiguration<DraftCheckpoint>, IEntityTypeConfiguration<DraftCredit>, IEntityTypeConfiguration<SentenceFreeze>,
    IEntityTypeConfiguration<SentenceTurn>
{
    public void Configure(EntityTypeBuilder<DraftCheckpoint> checkpoint)
    {
        checkpoint.HasOne<Draft>().WithMany().HasForeignKey(c => c.DraftId).OnDelete(DeleteBehavior.Restrict);
        checkpoint.HasOne<Person>().WithMany().HasForeignKey(c => c.CreatedBy).OnDelete(DeleteBehavior.Restrict);
        checkpoint.HasIndex(c => new { c.DraftId, c.CreatedAt });
    }

    public void Configure(EntityTypeBuilder<DraftCredit> credit)
    {
        credit.HasKey(c => new { c.DraftId, c.DocumentVersion });
        credit.HasOne<Draft>().WithMany().HasForeignKey(c => c.DraftId).OnDelete(DeleteBehavior.Restrict);
        credit.Property(c => c.Spans).AsJson();
    }

    public void Configure(EntityTypeBuilder<SentenceFreeze> freeze)
    {
        freeze.HasOne<Draft>().WithMany().HasForeignKey(f => f.DraftId).OnDelete(DeleteBehavior.Restrict);
        freeze.HasOne<Annotation>().WithMany().HasForeignKey(f => f.ThreadId).OnDelete(DeleteBehavior.Restrict);
        freeze.OwnsOne(f => f.Anchor);
    }

    public void Configure(EntityTypeBuilder<SentenceTurn> turn)
    {
        turn.HasOne<Draft>().WithMany().HasForeignKey(t => t.DraftId).OnDelete(DeleteBehavior.Restrict);
        turn.HasIndex(t => new { t.DraftId, t.At });
    }
}
