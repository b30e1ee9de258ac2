using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadManage.Web.Storage;

/// <summary>A link that was sent to a person and works once: 256 random bits, of which only the SHA-256 is kept.</summary>
public sealed class PersonLink
{
    public required byte[] TokenHash { get; init; }

    public required long PersonId { get; init; }

    /// <summary>What it is good for; a link for one thing opens no other.</summary>
    public required LinkPurpose Purpose { get; init; }

    /// <summary>Unix seconds, UTC.</summary>
    public required long ExpiresAt { get; init; }

    /// <summary>The new address, for a change of address.</summary>
    public string? Email { get; init; }
}

internal sealed class PersonLinkConfiguration : IEntityTypeConfiguration<PersonLink>
{
    public void Configure(EntityTypeBuilder<PersonLink> builder)
    {
        builder.HasKey(link => link.TokenHash);
        builder.HasIndex(link => link.PersonId);
        builder.Property(link => link.Email).HasMaxLength(254);
        builder.HasOne<Person>().WithMany().HasForeignKey(link => link.PersonId);
    }
}
