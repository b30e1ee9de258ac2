using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadManage.Web.Storage;

/// <summary>
/// What a person allows a coach to see, and until when. A row is never changed but for its end: who changes their mind revokes it, and makes
/// another, so that it stays known what was agreed when. The view <c>Shared</c> says what follows from it.
/// </summary>
public sealed class Grant
{
    public long Id { get; init; }

    public required long OwnerId { get; init; }

    public required long CoachId { get; init; }

    public required GrantedFields Fields { get; init; }

    /// <summary>Unix seconds, UTC.</summary>
    public required long MadeAt { get; init; }

    /// <summary>Unix seconds, UTC; at most a year after it was made.</summary>
    public required long EndsAt { get; init; }

    /// <summary>Unix seconds, UTC; null while it stands.</summary>
    public long? RevokedAt { get; init; }

    /// <summary>The words that were agreed to, by their version.</summary>
    public required string Consent { get; init; }
}

internal sealed class GrantConfiguration : IEntityTypeConfiguration<Grant>
{
    public void Configure(EntityTypeBuilder<Grant> builder)
    {
        builder.HasIndex(grant => new { grant.OwnerId, grant.CoachId }).IsUnique().HasFilter("RevokedAt IS NULL");
        builder.HasIndex(grant => grant.CoachId);
        builder.Property(grant => grant.Consent).HasMaxLength(80);
        builder.HasOne<Person>().WithMany().HasForeignKey(grant => grant.OwnerId);
        builder.HasOne<Person>().WithMany().HasForeignKey(grant => grant.CoachId);
    }
}
