using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadManage.Web.Storage;

/// <summary>A code of an authenticator app that was right a while ago, and is good no more.</summary>
public sealed class UsedCode
{
    public required long PersonId { get; init; }

    public required string Code { get; init; }

    /// <summary>Unix seconds, UTC.</summary>
    public required long UsedAt { get; init; }
}

internal sealed class UsedCodeConfiguration : IEntityTypeConfiguration<UsedCode>
{
    public void Configure(EntityTypeBuilder<UsedCode> builder)
    {
        builder.HasKey(used => new { used.PersonId, used.Code });
        builder.Property(used => used.Code).HasMaxLength(20);
        builder.HasOne<Person>().WithMany().HasForeignKey(used => used.PersonId);
    }
}
