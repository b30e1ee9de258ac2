using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadManage.Web.Storage;

/// <summary>
/// The newest answer of one writer (an open page) to one statement, while the sitting is not submitted. Of several
/// writers the one with the highest revision counts. At submission the answers are packed into the profile and these rows go.
/// </summary>
public sealed class Answer
{
    public required long SittingId { get; init; }

    public required string ItemId { get; init; }

    public required string Writer { get; init; }

    /// <summary>The writer's own count; the same or a lower one was seen before and is not applied again.</summary>
    public required long Counter { get; init; }

    /// <summary>The number given; null for "no opportunity" and for words.</summary>
    public int? Value { get; init; }

    /// <summary>The words given, or a date; empty when the answer was taken back; else null.</summary>
    public string? Text { get; init; }

    /// <summary><see cref="Sitting.Revision"/> at which it arrived: order of arrival, whatever clocks say.</summary>
    public required long Revision { get; init; }
}

internal sealed class AnswerConfiguration : IEntityTypeConfiguration<Answer>
{
    public void Configure(EntityTypeBuilder<Answer> builder)
    {
        builder.HasKey(answer => new { answer.SittingId, answer.ItemId, answer.Writer });
        builder.Property(answer => answer.ItemId).HasMaxLength(40);
        builder.Property(answer => answer.Writer).HasMaxLength(22);
        builder.Property(answer => answer.Text).HasMaxLength(2000);
        builder.HasOne<Sitting>().WithMany().HasForeignKey(answer => answer.SittingId);
        builder.ToTable(table => table.HasCheckConstraint("answer_in_range", "Value IS NULL OR Value BETWEEN -100 AND 100"));
    }
}
