using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadManage.Web.Storage;

/// <summary>That a sitting was answered elsewhere, on paper or in another system, and came in as a line of a file. It goes with its sitting.</summary>
public sealed class ImportedSitting
{
    public required long SittingId { get; init; }

    /// <summary>When it came in: unix seconds, UTC. When it was answered says the sitting.</summary>
    public required long ImportedAt { get; init; }

    /// <summary>SHA-256 over questionnaire, time and answers: the same line is not stored twice.</summary>
    public required byte[] LineHash { get; init; }

    /// <summary>The coach who entered it, as they were called then: it stays readable when the coach has gone. Null for what its owner imported, or the operator.</summary>
    public string? EnteredBy { get; init; }

    /// <summary>That coach’s row, which may be gone by now.</summary>
    public long? EnteredById { get; init; }

    /// <summary>Of a row of Sittings: no coach entered it. What a coach entered says to none that its owner has answered, and stands in no picture of a group.</summary>
    internal const string NotByACoach = "NOT EXISTS (SELECT 1 FROM ImportedSittings WHERE ImportedSittings.SittingId = Sittings.Id AND EnteredById IS NOT NULL)";
}

internal sealed class ImportedSittingConfiguration : IEntityTypeConfiguration<ImportedSitting>
{
    public void Configure(EntityTypeBuilder<ImportedSitting> builder)
    {
        builder.ToTable("ImportedSittings");
        builder.HasKey(imported => imported.SittingId);
        builder.Property(imported => imported.SittingId).ValueGeneratedNever();
        builder.HasIndex(imported => imported.LineHash);
        builder.Property(imported => imported.EnteredBy).HasMaxLength(80);
        builder.HasOne<Sitting>().WithOne().HasForeignKey<ImportedSitting>(imported => imported.SittingId).OnDelete(DeleteBehavior.Cascade);
    }
}
