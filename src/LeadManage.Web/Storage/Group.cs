using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadManage.Web.Storage;

/// <summary>People whom a coach asked to answer one questionnaire: a team, a workshop.</summary>
public sealed class Group
{
    public long Id { get; init; }

    public required long CoachId { get; init; }

    /// <summary>As the coach calls it; its members read it.</summary>
    public required string Name { get; init; }

    /// <summary>Id without the version, for example <c>lm36</c>.</summary>
    public required string Questionnaire { get; init; }

    /// <summary>Unix seconds, UTC.</summary>
    public required long MadeAt { get; init; }

    /// <summary>SHA-256 of the token in the link by which people join; null while nobody can.</summary>
    public byte[]? JoinHash { get; init; }

    /// <summary>Unix seconds, UTC: nobody joins from then on. Null while there is no link.</summary>
    public long? JoinUntil { get; init; }

    /// <summary>Unix seconds, UTC: nobody joins from then on, nor is anybody invited. Null while it goes on.</summary>
    public long? EndedAt { get; init; }
}

internal sealed class GroupConfiguration : IEntityTypeConfiguration<Group>
{
    public void Configure(EntityTypeBuilder<Group> builder)
    {
        builder.ToTable("Groups", table => table.HasCheckConstraint("CK_Groups_LinkEnds", "(JoinHash IS NULL) = (JoinUntil IS NULL) AND (EndedAt IS NULL OR JoinHash IS NULL)"));
        builder.Property(group => group.Name).HasMaxLength(80);
        builder.Property(group => group.Questionnaire).HasMaxLength(40);
        builder.HasIndex(group => group.CoachId);
        builder.HasIndex(group => group.JoinHash).IsUnique().HasFilter("JoinHash IS NOT NULL");
        builder.HasOne<Person>().WithMany().HasForeignKey(group => group.CoachId);
    }
}
