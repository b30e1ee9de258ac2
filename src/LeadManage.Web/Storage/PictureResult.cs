using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadManage.Web.Storage;

/// <summary>
/// That a result was counted in a picture. It stays when the result is deleted, as the number of nothing: the next picture must not differ by this one alone.
/// </summary>
public sealed class PictureResult
{
    public required long PictureId { get; init; }

    public required long SittingId { get; init; }
}

internal sealed class PictureResultConfiguration : IEntityTypeConfiguration<PictureResult>
{
    public void Configure(EntityTypeBuilder<PictureResult> builder)
    {
        builder.HasKey(result => new { result.PictureId, result.SittingId });
        builder.HasIndex(result => result.SittingId);
        builder.HasOne<Picture>().WithMany().HasForeignKey(result => result.PictureId);
    }
}
