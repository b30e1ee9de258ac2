using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadManage.Web.Storage;

/// <summary>One person answering one questionnaire once.</summary>
public sealed class Sitting
{
    /// <summary><see cref="SittingId.Value"/>; tells when it was begun.</summary>
    public long Id { get; init; }

    /// <summary>Key of the questionnaire version it was begun with, for example <c>lm36.v1</c>.</summary>
    public required string Instrument { get; init; }

    /// <summary>Seed of the order in which the statements are shown.</summary>
    public required long Seed { get; init; }

    /// <summary>Unix seconds, UTC; null while it is being answered.</summary>
    public long? SubmittedAt { get; set; }

    /// <summary>Counts the answers applied, so that another tab or device sees that something changed.</summary>
    public long Revision { get; set; }
}

internal sealed class SittingConfiguration : IEntityTypeConfiguration<Sitting>
{
    public void Configure(EntityTypeBuilder<Sitting> builder)
    {
        builder.Property(sitting => sitting.Id).ValueGeneratedNever();
        builder.Property(sitting => sitting.Instrument).HasMaxLength(40);
    }
}
