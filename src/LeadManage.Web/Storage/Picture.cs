using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadManage.Web.Storage;

/// <summary>The picture of a group as it was at one time; never changed, and never made anew from what is stored now.</summary>
public sealed class Picture
{
    public long Id { get; init; }

    /// <summary>Null once the group is deleted: then nobody sees it any more.</summary>
    public long? GroupId { get; init; }

    /// <summary>Who has seen it.</summary>
    public required long CoachId { get; init; }

    /// <summary>Key of the questionnaire version, for example <c>lm36.v1</c>.</summary>
    public required string Instrument { get; init; }

    /// <summary>Unix seconds, UTC.</summary>
    public required long TakenAt { get; init; }

    /// <summary>A <see cref="Assessment.Grouping.GroupPicture"/> as <see cref="Assessment.Statistics.FiguresText"/>; empty once the group is deleted.</summary>
    public required string Figures { get; init; }
}

internal sealed class PictureConfiguration : IEntityTypeConfiguration<Picture>
{
    public void Configure(EntityTypeBuilder<Picture> builder)
    {
        builder.Property(picture => picture.Instrument).HasMaxLength(40);
        builder.HasIndex(picture => new { picture.CoachId, picture.Instrument });
        builder.HasOne<Group>().WithMany().HasForeignKey(picture => picture.GroupId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Person>().WithMany().HasForeignKey(picture => picture.CoachId);
    }
}
