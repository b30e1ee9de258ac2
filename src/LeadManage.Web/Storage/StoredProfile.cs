using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadManage.Web.Storage;

/// <summary>The profile of a submitted sitting: its canonical text under a seal, with the two axis scores copied out for sorting.</summary>
public sealed class StoredProfile
{
    public required long SittingId { get; init; }

    /// <summary>The text of <see cref="Assessment.Scoring.ProfileText"/>, packed (Brotli).</summary>
    public required byte[] Packed { get; init; }

    /// <summary>SHA-256 over the sitting and the text, 32 bytes.</summary>
    public required byte[] Seal { get; init; }

    /// <summary>POMP of the vertical axis.</summary>
    public double? Up { get; init; }

    /// <summary>POMP of the horizontal axis.</summary>
    public double? Across { get; init; }
}

internal sealed class StoredProfileConfiguration : IEntityTypeConfiguration<StoredProfile>
{
    public void Configure(EntityTypeBuilder<StoredProfile> builder)
    {
        builder.HasKey(profile => profile.SittingId);
        builder.Property(profile => profile.SittingId).ValueGeneratedNever();
        builder.HasOne<Sitting>().WithOne().HasForeignKey<StoredProfile>(profile => profile.SittingId).OnDelete(DeleteBehavior.Cascade);
    }
}
