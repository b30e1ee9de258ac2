using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadManage.Web.Storage;

/// <summary>One answer of a sitting that is not submitted yet; at submission the answers are packed into the profile and these rows go.</summary>
public sealed class Answer
{
    public required long SittingId { get; init; }

    public required string ItemId { get; init; }

    /// <summary>A step of the response scale; null for "no opportunity".</summary>
    public int? Value { get; set; }
}

internal sealed class AnswerConfiguration : IEntityTypeConfiguration<Answer>
{
    public void Configure(EntityTypeBuilder<Answer> builder)
    {
        builder.HasKey(answer => new { answer.SittingId, answer.ItemId });
        builder.Property(answer => answer.ItemId).HasMaxLength(40);
        builder.HasOne<Sitting>().WithMany().HasForeignKey(answer => answer.SittingId).OnDelete(DeleteBehavior.Cascade);
        builder.ToTable(table => table.HasCheckConstraint("answer_in_range", "Value IS NULL OR Value BETWEEN 0 AND 100"));
    }
}
