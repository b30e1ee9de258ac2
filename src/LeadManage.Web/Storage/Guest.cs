using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadManage.Web.Storage;

/// <summary>A browser that answers without an account: it holds a 256-bit token, we only its SHA-256.</summary>
public sealed class Guest
{
    public long Id { get; init; }

    public required byte[] TokenHash { get; init; }
}

internal sealed class GuestConfiguration : IEntityTypeConfiguration<Guest>
{
    public void Configure(EntityTypeBuilder<Guest> builder) => builder.HasIndex(guest => guest.TokenHash).IsUnique();
}
