using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadManage.Web.Storage;

/// <summary>A result that a grant names.</summary>
public sealed class GrantedSitting
{
    public required long GrantId { get; init; }

    public required long SittingId { get; init; }
}

internal sealed class GrantedSittingConfiguration : IEntityTypeConfiguration<GrantedSitting>
{
    public void Configure(EntityTypeBuilder<GrantedSitting> builder)
    {
        builder.HasKey(granted => new { granted.GrantId, granted.SittingId });
        builder.HasOne<Grant>().WithMany().HasForeignKey(granted => granted.GrantId);
        builder.HasOne<Sitting>().WithMany().HasForeignKey(granted => granted.SittingId);
    }
}
