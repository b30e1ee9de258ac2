using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadManage.Web.Storage;

/// <summary>That an administrator made a link with which a person chooses a new password; kept for that person to see.</summary>
public sealed class HandedLink
{
    public long Id { get; init; }

    public required long PersonId { get; init; }

    /// <summary>As the administrator was called then; it stays when they go.</summary>
    public required string MadeBy { get; init; }

    /// <summary>Unix seconds, UTC.</summary>
    public required long MadeAt { get; init; }
}

internal sealed class HandedLinkConfiguration : IEntityTypeConfiguration<HandedLink>
{
    public void Configure(EntityTypeBuilder<HandedLink> builder)
    {
        builder.HasIndex(link => link.PersonId);
        builder.Property(link => link.MadeBy).HasMaxLength(80);
        builder.HasOne<Person>().WithMany().HasForeignKey(link => link.PersonId);
    }
}
