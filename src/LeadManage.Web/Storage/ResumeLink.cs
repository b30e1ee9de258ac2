using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadManage.Web.Storage;

/// <summary>A link that opens one sitting on another device. Issued anew each time one is shown; only its SHA-256 is kept.</summary>
public sealed class ResumeLink
{
    public required byte[] TokenHash { get; init; }

    public required long SittingId { get; init; }

    /// <summary>Unix seconds, UTC.</summary>
    public required long ExpiresAt { get; init; }
}

internal sealed class ResumeLinkConfiguration : IEntityTypeConfiguration<ResumeLink>
{
    public void Configure(EntityTypeBuilder<ResumeLink> builder)
    {
        builder.HasKey(link => link.TokenHash);
        builder.HasOne<Sitting>().WithMany().HasForeignKey(link => link.SittingId).OnDelete(DeleteBehavior.Cascade);
    }
}
