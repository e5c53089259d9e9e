using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Plumbline.Data.Annotations;
using Plumbline.Data.Audit;
using Plumbline.Data.Drafts;
using Plumbline.Data.Entries;
using Plumbline.Data.Evidence;
using Plumbline.Data.Figures;
using Plumbline.Data.Flags;
using Plumbline.Data.Outbox;
using Plumbline.Data.People;
using Plumbline.Data.Quotations;
using Plumbline.Data.Sources;
using Plumbline.Data.Storage;
using Plumbline.Data.Submissions;

namespace Plumbline.Data;

/// <summary>The store. Each engine has a sealed context of its own below this one, because each owns its migrations.</summary>
public abstract class PlumblineDbContext(DbContextOptions options) : IdentityUserContext<Person, Guid>(options)
{
    public DbSet<RoleGrant> RoleGrants => Set<RoleGrant>();
    public DbSet<SignIn> SignIns => Set<SignIn>();
    public DbSet<AccessToken> AccessTokens => Set<AccessToken>();
    public DbSet<Entry> Entries => Set<Entry>();
    public DbSet<EntryParty> EntryParties => Set<EntryParty>();
    public DbSet<Revision> Revisions => Set<Revision>();
    public DbSet<RevisionContributor> RevisionContributors => Set<RevisionContributor>();
    public DbSet<Draft> Drafts => Set<Draft>();
    public DbSet<DraftInvitation> DraftInvitations => Set<DraftInvitation>();
    public DbSet<DraftChangeset> DraftChangesets => Set<DraftChangeset>();
    public DbSet<DraftSuggestion> DraftSuggestions => Set<DraftSuggestion>();
    public DbSet<DraftCheckpoint> DraftCheckpoints => Set<DraftCheckpoint>();
    public DbSet<DraftCredit> DraftCredits => Set<DraftCredit>();
    public DbSet<SentenceFreeze> SentenceFreezes => Set<SentenceFreeze>();
    public DbSet<SentenceTurn> SentenceTurns => Set<SentenceTurn>();
    public DbSet<Source> Sources => Set<Source>();
    public DbSet<EntrySource> EntrySources => Set<EntrySource>();
    public DbSet<SourceFingerprint> SourceFingerprints => Set<SourceFingerprint>();
    public DbSet<NearCopyExclusion> NearCopyExclusions => Set<NearCopyExclusion>();
    public DbSet<ReviewedSection> ReviewedSections => Set<ReviewedSection>();
    public DbSet<SourceReport> SourceReports => Set<SourceReport>();
    public DbSet<PassageOrigin> PassageOrigins => Set<PassageOrigin>();
    public DbSet<PublisherRating> PublisherRatings => Set<PublisherRating>();
    public DbSet<Submission> Submissions => Set<Submission>();
    public DbSet<SubmissionRound> SubmissionRounds => Set<SubmissionRound>();
    public DbSet<Recommendation> Recommendations => Set<Recommendation>();
    public DbSet<Decision> Decisions => Set<Decision>();
    public DbSet<ConflictDeclaration> ConflictDeclarations => Set<ConflictDeclaration>();
    public DbSet<Flag> Flags => Set<Flag>();
    public DbSet<FlagEvent> FlagEvents => Set<FlagEvent>();
    public DbSet<Annotation> Annotations => Set<Annotation>();
    public DbSet<AnnotationComment> AnnotationComments => Set<AnnotationComment>();
    public DbSet<AnnotationMention> AnnotationMentions => Set<AnnotationMention>();
    public DbSet<EvidenceLink> EvidenceLinks => Set<EvidenceLink>();
    public DbSet<RevisionEvidence> RevisionEvidence => Set<RevisionEvidence>();
    public DbSet<FigureSettlement> FigureSettlements => Set<FigureSettlement>();
    public DbSet<StoredQuotationNote> QuotationNotes => Set<StoredQuotationNote>();
    public DbSet<AuditEvent> AuditEvents => Set<AuditEvent>();
    public DbSet<OutboxEvent> Outbox => Set<OutboxEvent>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcMilliseconds>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PlumblineDbContext).Assembly);
        foreach (var entity in builder.Model.GetEntityTypes().Where(e => e.ClrType.IsAssignableTo(typeof(IVersioned))))
            builder.Entity(entity.ClrType).Property(nameof(IVersioned.Version)).IsConcurrencyToken();
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        PrepareChangedRows();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        PrepareChangedRows();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    void PrepareChangedRows()
    {
        foreach (var row in ChangeTracker.Entries())
        {
            if (row.State is not (EntityState.Added or EntityState.Modified))
                continue;
            if (row is { State: EntityState.Modified, Entity: IVersioned versioned })
                versioned.Version++;
            StorableText.MakeStorable(row);
        }
    }
}
