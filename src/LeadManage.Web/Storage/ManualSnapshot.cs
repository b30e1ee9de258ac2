using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadManage.Web.Storage;

/// <summary>
/// The technical manual of one questionnaire version as it was at one time. It is never changed; a newer one is added, and one that no
/// stored profile names goes.
/// </summary>
public sealed class ManualSnapshot
{
    /// <summary>Never given to another snapshot again, not even after this one has gone.</summary>
    public long Id { get; init; }

    /// <summary>Key of the questionnaire version, for example <c>lm36.v1</c>.</summary>
    public required string Questionnaire { get; init; }

    /// <summary>Unix seconds, UTC.</summary>
    public required long MadeAt { get; init; }

    /// <summary>How often a counted sitting had joined or left by then.</summary>
    public required long Changes { get; init; }

    /// <summary>People it was made from.</summary>
    public required int People { get; init; }

    /// <summary>The usual spread, copied out for the scoring of new sittings; null while it is not known.</summary>
    public double? SpreadVariance { get; init; }

    public double? SpreadWeight { get; init; }

    /// <summary>The text of <see cref="Assessment.Statistics.FiguresText"/>.</summary>
    public required string Figures { get; init; }

    /// <summary>How a snapshot is named in profiles, derivations and addresses, for example <c>lm36.v1-7</c>.</summary>
    public static string NameOf(string questionnaire, long id) => $"{questionnaire}-{id}";
}

internal sealed class ManualSnapshotConfiguration : IEntityTypeConfiguration<ManualSnapshot>
{
    public void Configure(EntityTypeBuilder<ManualSnapshot> builder)
    {
        builder.Property(snapshot => snapshot.Questionnaire).HasMaxLength(40);
        builder.HasIndex(snapshot => snapshot.Questionnaire);
    }
}
