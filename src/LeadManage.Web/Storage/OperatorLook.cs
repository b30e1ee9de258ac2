using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadManage.Web.Storage;

/// <summary>That whoever runs the server read or added to what is a person's, on its command line, and why. Its owner reads it among the looks.</summary>
public sealed class OperatorLook
{
    public const int MostReasonLetters = 500;

    public long Id { get; init; }

    /// <summary>Whose it was.</summary>
    public required long OwnerId { get; init; }

    public required OperatorAct What { get; init; }

    /// <summary>Why, as the operator gave it; for an import how the person agreed.</summary>
    public required string Reason { get; init; }

    /// <summary>Unix seconds, UTC.</summary>
    public required long At { get; init; }
}

internal sealed class OperatorLookConfiguration : IEntityTypeConfiguration<OperatorLook>
{
    public void Configure(EntityTypeBuilder<OperatorLook> builder)
    {
        builder.ToTable("OperatorLooks");
        builder.Property(look => look.Reason).HasMaxLength(OperatorLook.MostReasonLetters);
        builder.HasIndex(look => look.OwnerId);
        builder.HasOne<Person>().WithMany().HasForeignKey(look => look.OwnerId);
    }
}
