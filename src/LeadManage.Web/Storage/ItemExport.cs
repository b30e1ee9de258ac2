using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadManage.Web.Storage;

/// <summary>That answers left the server, without names, and why. Nothing erases it.</summary>
public sealed class ItemExport
{
    public long Id { get; init; }

    /// <summary>Key of the questionnaire version, for example <c>lm36.v1</c>.</summary>
    public required string Questionnaire { get; init; }

    /// <summary>Unix seconds, UTC.</summary>
    public required long MadeAt { get; init; }

    /// <summary>People in it.</summary>
    public required int People { get; init; }

    /// <summary>As the operator gave it.</summary>
    public required string Reason { get; init; }
}

internal sealed class ItemExportConfiguration : IEntityTypeConfiguration<ItemExport>
{
    public void Configure(EntityTypeBuilder<ItemExport> builder)
    {
        builder.Property(export => export.Questionnaire).HasMaxLength(40);
        builder.Property(export => export.Reason).HasMaxLength(500);
    }
}
