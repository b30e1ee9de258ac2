using LeadManage.Web.Profiles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadManage.Web.Storage;

/// <summary>
/// Chosen parts of one result, open to whoever has the link: 256 random bits, of which only the SHA-256 is kept. A row is narrowed and ended, never widened; the view <c>Lent</c>
/// says what follows from it.
/// </summary>
public sealed class SharedLink
{
    public long Id { get; init; }

    public required long OwnerId { get; init; }

    public required long SittingId { get; init; }

    public required byte[] TokenHash { get; init; }

    public required ReportPart Parts { get; init; }

    /// <summary>What the person is called where it is shown; null for no name.</summary>
    public string? Name { get; init; }

    /// <summary>For whom it was made, in the owner's words and for their eyes; null when they wrote nothing.</summary>
    public string? For { get; init; }

    /// <summary>Unix seconds, UTC.</summary>
    public required long MadeAt { get; init; }

    /// <summary>Unix seconds, UTC; at most a year after it was made.</summary>
    public required long EndsAt { get; init; }

    /// <summary>Unix seconds, UTC; null while it stands.</summary>
    public long? RevokedAt { get; init; }

    /// <summary>How often something of it was sent.</summary>
    public required int Looks { get; init; }

    /// <summary>Unix seconds, UTC; null before the first look.</summary>
    public long? LastLookAt { get; init; }
}

internal sealed class SharedLinkConfiguration : IEntityTypeConfiguration<SharedLink>
{
    public void Configure(EntityTypeBuilder<SharedLink> builder)
    {
        builder.HasIndex(link => link.TokenHash).IsUnique();
        builder.HasIndex(link => new { link.OwnerId, link.SittingId });
        builder.Property(link => link.Name).HasMaxLength(80);
        builder.Property(link => link.For).HasMaxLength(80);
        builder.HasOne<Person>().WithMany().HasForeignKey(link => link.OwnerId);
        builder.HasOne<Sitting>().WithMany().HasForeignKey(link => link.SittingId);
    }
}
