using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Plumbline.Data.Entries;
using Plumbline.Data.People;

namespace Plumbline.Data.Figures;

sealed class FigureMapping : IEntityTypeConfiguration<FigureSettlement>
{
    public void Configure(EntityTypeBuilder<FigureSettlement> settlement)
    {
        settlement.HasOne<Entry>().WithMany().HasForeignKey(s => s.EntryId).OnDelete(DeleteBehavior.Restrict);
        settlement.HasOne<Person>().WithMany().HasForeignKey(s => s.SettledBy).OnDelete(DeleteBehavior.Restrict);
        settlement.HasIndex(s => new { s.EntryId, s.GroupKey, s.Digest }).IsUnique();
    }
}
