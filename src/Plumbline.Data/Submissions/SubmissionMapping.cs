using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Plumbline.Data.Drafts;
using Plumbline.Data.Entries;
using Plumbline.Data.People;

namespace Plumbline.Data.Submissions;

sealed class SubmissionMapping :
    IEntityTypeConfiguration<Submission>, IEntityTypeConfiguration<SubmissionRound>,
    IEntityTypeConfiguration<Recommendation>, IEntityTypeConfiguration<Decision>, IEntityTypeConfiguration<ConflictDeclaration>
{
    public void Configure(EntityTypeBuilder<Submission> submission)
    {
        submission.HasOne<Entry>().WithMany().HasForeignKey(s => s.EntryId).OnDelete(DeleteBehavior.Restrict);
        submission.HasOne<Draft>().WithMany().HasForeignKey(s => s.DraftId).OnDelete(DeleteBehavior.Restrict);
        submission.HasOne<Revision>().WithMany().HasForeignKey(s => s.RevisionId).OnDelete(DeleteBehavior.Restrict);
        submission.HasOne<Person>().WithMany().HasForeignKey(s => s.OwnerId).OnDelete(DeleteBehavior.Restrict);
        submission.HasMany(s => s.Rounds).WithOne().HasForeignKey(r => r.SubmissionId);
        submission.HasMany(s => s.Recommendations).WithOne().HasForeignKey(r => r.SubmissionId);
        submission.HasMany(s => s.Decisions).WithOne().HasForeignKey(d => d.SubmissionId);
        submission.HasIndex(s => new { s.State, s.StateSince });
    }

    public void Configure(EntityTypeBuilder<SubmissionRound> round)
    {
        round.HasKey(r => new { r.SubmissionId, r.Number });
        round.HasOne<Revision>().WithMany().HasForeignKey(r => r.RevisionId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Recommendation> recommendation)
    {
        recommendation.HasOne<Person>().WithMany().HasForeignKey(r => r.ReviewerId).OnDelete(DeleteBehavior.Restrict);
        // One voice a reviewer and revision; a change of mind replaces it.
        recommendation.HasIndex(r => new { r.SubmissionId, r.RevisionId, r.ReviewerId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Decision> decision) =>
        decision.HasOne<Person>().WithMany().HasForeignKey(d => d.EditorId).OnDelete(DeleteBehavior.Restrict);

    public void Configure(EntityTypeBuilder<ConflictDeclaration> declaration) =>
        declaration.HasKey(d => new { d.PersonId, d.EntryId });
}
