using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Plumbline.Data.Drafts;
using Plumbline.Data.Entries;
using Plumbline.Data.Sources;

namespace Plumbline.Data.Evidence;

sealed class EvidenceMapping : IEntityTypeConfiguration<EvidenceLink>, IEntityTypeConfiguration<RevisionEvidence>
{
    public void Configure(EntityTypeBuilder<EvidenceLink> link)
    {
        link.ToTable("EvidenceLinks");
        link.HasOne<Entry>().WithMany().HasForeignKey(l => l.EntryId).OnDelete(DeleteBehavior.Restrict);
        link.HasOne<Draft>().WithMany().HasForeignKey(l => l.DraftId).OnDelete(DeleteBehavior.Restrict);
        // A source that is deleted leaves the words behind that were cited from it.
        link.HasOne<Source>().WithMany().HasForeignKey(l => l.SourceId).OnDelete(DeleteBehavior.SetNull);
        link.OwnsOne(l => l.Anchor);
        link.OwnsOne(l => l.Passage);
        link.HasIndex(l => l.DraftId);
    }

    public void Configure(EntityTypeBuilder<RevisionEvidence> frozen)
    {
        frozen.ToTable("RevisionEvidence");
        frozen.HasOne<Entry>().WithMany().HasForeignKey(e => e.EntryId).OnDelete(DeleteBehavior.Restrict);
        frozen.HasOne<Revision>().WithMany().HasForeignKey(e => e.RevisionId).OnDelete(DeleteBehavior.Restrict);
        frozen.HasOne<Source>().WithMany().HasForeignKey(e => e.SourceId).OnDelete(DeleteBehavior.SetNull);
        frozen.OwnsOne(e => e.Anchor);
        frozen.OwnsOne(e => e.Passage);
        frozen.HasIndex(e => e.RevisionId);
    }
}
