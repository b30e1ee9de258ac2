using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadManage.Web.Storage;

/// <summary>The highest counter seen from one writer (a browser tab) in one sitting: what was applied once is acknowledged, not applied again.</summary>
public sealed class WriterMark
{
    public required long SittingId { get; init; }

    public required string Writer { get; init; }

    public required long Counter { get; set; }
}

internal sealed class WriterMarkConfiguration : IEntityTypeConfiguration<WriterMark>
{
    public void Configure(EntityTypeBuilder<WriterMark> builder)
    {
        builder.HasKey(mark => new { mark.SittingId, mark.Writer });
        builder.Property(mark => mark.Writer).HasMaxLength(22);
        builder.HasOne<Sitting>().WithMany().HasForeignKey(mark => mark.SittingId).OnDelete(DeleteBehavior.Cascade);
    }
}
