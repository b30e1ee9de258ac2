using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadManage.Web.Storage;

/// <summary>A guest who may open a sitting: the one who began it, or another device that used a resume link.</summary>
public sealed class Holder
{
    public required long GuestId { get; init; }

    public required long SittingId { get; init; }
}

internal sealed class HolderConfiguration : IEntityTypeConfiguration<Holder>
{
    public void Configure(EntityTypeBuilder<Holder> builder)
    {
        builder.HasKey(holder => new { holder.GuestId, holder.SittingId });
        builder.HasOne<Guest>().WithMany().HasForeignKey(holder => holder.GuestId);
        builder.HasOne<Sitting>().WithMany().HasForeignKey(holder => holder.SittingId);
    }
}
