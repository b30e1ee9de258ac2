using System.Buffers.Binary;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadManage.Web.Storage;

/// <summary>A browser that answers without an account: it holds a 256-bit token, we only its SHA-256.</summary>
public sealed class Guest
{
    /// <summary>The first eight bytes of <see cref="TokenHash"/>: found without an index of its own, and never given to another guest again.</summary>
    public long Id { get; init; }

    public required byte[] TokenHash { get; init; }

    public static long IdOf(byte[] tokenHash) => BinaryPrimitives.ReadInt64BigEndian(tokenHash);
}

internal sealed class GuestConfiguration : IEntityTypeConfiguration<Guest>
{
    public void Configure(EntityTypeBuilder<Guest> builder) => builder.Property(guest => guest.Id).ValueGeneratedNever();
}
