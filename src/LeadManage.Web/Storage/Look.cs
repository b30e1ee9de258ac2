using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadManage.Web.Storage;

/// <summary>
/// That somebody looked at another person's result: written in the transaction that reads it, kept as long as the person it is about has an
/// account, and changed by nobody but for a further look of the same kind on the same day.
/// </summary>
public sealed class Look
{
    public long Id { get; init; }

    /// <summary>Whose result it was.</summary>
    public required long OwnerId { get; init; }

    public required long CoachId { get; init; }

    /// <summary>As the coach was called then: it stays readable when the coach has gone.</summary>
    public required string CoachName { get; init; }

    /// <summary>The result, which may have been deleted since.</summary>
    public required long SittingId { get; init; }

    public required Looking What { get; init; }

    /// <summary>Days since 1970, UTC.</summary>
    public required long Day { get; init; }

    public required int Times { get; init; }

    /// <summary>Unix seconds, UTC.</summary>
    public required long LastAt { get; init; }
}

internal sealed class LookConfiguration : IEntityTypeConfiguration<Look>
{
    public void Configure(EntityTypeBuilder<Look> builder)
    {
        builder.HasIndex(look => new { look.OwnerId, look.CoachId, look.SittingId, look.What, look.Day }).IsUnique();
        builder.Property(look => look.CoachName).HasMaxLength(80);
        builder.HasOne<Person>().WithMany().HasForeignKey(look => look.OwnerId);
    }
}
