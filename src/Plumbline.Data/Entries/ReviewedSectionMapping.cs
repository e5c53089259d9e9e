using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Plumbline.Data.People;

namespace Plumbline.Data.Entries;

sealed class ReviewedSectionMapping : IEntityTypeConfiguration<ReviewedSection>
{
    public void Configure(EntityTypeBuilder<ReviewedSection> section)
    {
        section.HasKey(s => new { s.PersonId, s.EntryId, s.Hash });
        section.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId);
        section.HasOne<Entry>().WithMany().HasForeignKey(s => s.EntryId);
    }
}
