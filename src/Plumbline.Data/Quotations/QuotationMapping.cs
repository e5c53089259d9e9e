using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Plumbline.Data.Entries;
using Plumbline.Data.People;

namespace Plumbline.Data.Quotations;

sealed class QuotationMapping : IEntityTypeConfiguration<StoredQuotationNote>
{
    public void Configure(EntityTypeBuilder<StoredQuotationNote> note)
    {
        note.ToTable("QuotationNotes");
        note.HasOne<Entry>().WithMany().HasForeignKey(n => n.EntryId).OnDelete(DeleteBehavior.Restrict);
        note.HasOne<Person>().WithMany().HasForeignKey(n => n.RecordedBy).OnDelete(DeleteBehavior.Restrict);
        note.HasOne<Person>().WithMany().HasForeignKey(n => n.CheckedBy).OnDelete(DeleteBehavior.Restrict);
        note.HasOne<Person>().WithMany().HasForeignKey(n => n.TranslatorId).OnDelete(DeleteBehavior.Restrict);
        // Of what was taken back there may be any number.
        note.HasIndex(n => new { n.EntryId, n.Key }).IsUnique().HasFilter("\"WithdrawnAt\" IS NULL");
    }
}
