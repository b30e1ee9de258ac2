using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadManage.Web.Storage;

/// <summary>A questionnaire of which a grant opens every result from its own date on.</summary>
public sealed class GrantedLater
{
    public required long GrantId { get; init; }

    /// <summary>Its id without the version, for example <c>lm36</c>.</summary>
    public required string Questionnaire { get; init; }
}

internal sealed class GrantedLaterConfiguration : IEntityTypeConfiguration<GrantedLater>
{
    public void Configure(EntityTypeBuilder<GrantedLater> builder)
    {
        builder.HasKey(later => new { later.GrantId, later.Questionnaire });
        builder.Property(later => later.Questionnaire).HasMaxLength(40);
        builder.HasOne<Grant>().WithMany().HasForeignKey(later => later.GrantId);
    }
}
