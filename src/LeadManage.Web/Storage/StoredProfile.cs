using LeadManage.Assessment.Scoring;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadManage.Web.Storage;

/// <summary>The profile of a submitted sitting: its canonical text under a seal, with what is sorted or pooled by copied out.</summary>
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

    /// <summary>How it may be read, copied out of the text; null without scales, and for profiles made before this was kept.</summary>
    public QualityGrade? Quality { get; init; }

    /// <summary>True when the person agreed to be counted, without a name, in pooled figures, and did not ask that the answers are not used.</summary>
    public bool Pooled { get; init; }

    /// <summary>The manual that was the newest when it was made, and is kept for as long as it is named here; null when there was none.</summary>
    public long? Manual { get; init; }
}

internal sealed class StoredProfileConfiguration : IEntityTypeConfiguration<StoredProfile>
{
    public void Configure(EntityTypeBuilder<StoredProfile> builder)
    {
        builder.HasKey(profile => profile.SittingId);
        builder.Property(profile => profile.SittingId).ValueGeneratedNever();
        builder.HasOne<Sitting>().WithOne().HasForeignKey<StoredProfile>(profile => profile.SittingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<ManualSnapshot>().WithMany().HasForeignKey(profile => profile.Manual).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(profile => profile.Manual).HasFilter("Manual IS NOT NULL");
    }
}
