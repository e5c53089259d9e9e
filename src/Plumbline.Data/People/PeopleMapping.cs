using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Plumbline.Data.People;

sealed class PeopleMapping :
    IEntityTypeConfiguration<Person>, IEntityTypeConfiguration<RoleGrant>,
    IEntityTypeConfiguration<SignIn>, IEntityTypeConfiguration<AccessToken>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.Property(p => p.DisplayName).HasMaxLength(100);
        person.HasMany(p => p.Roles).WithOne().HasForeignKey(r => r.PersonId);
    }

    public void Configure(EntityTypeBuilder<RoleGrant> grant) => grant.HasKey(r => new { r.PersonId, r.Role });

    public void Configure(EntityTypeBuilder<SignIn> signIn)
    {
        signIn.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId);
        signIn.Property(s => s.Browser).HasMaxLength(300);
    }

    public void Configure(EntityTypeBuilder<AccessToken> token)
    {
        token.HasOne<Person>().WithMany().HasForeignKey(t => t.PersonId);
        token.HasIndex(t => t.Hash).IsUnique();
        token.Property(t => t.Name).HasMaxLength(100);
    }
}
