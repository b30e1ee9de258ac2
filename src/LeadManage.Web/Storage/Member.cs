using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadManage.Web.Storage;

/// <summary>
/// Somebody who takes part in a group. Their result is the newest sitting of the group's questionnaire that they hold and that was submitted
/// after they joined; it counts in the group's picture only while <see cref="AgreedAt"/> says so.
/// </summary>
public sealed class Member
{
    public long Id { get; init; }

    public required long GroupId { get; init; }

    /// <summary>A guest or a person with an account.</summary>
    public required long HolderId { get; init; }

    /// <summary>Unix seconds, UTC.</summary>
    public required long JoinedAt { get; init; }

    /// <summary>Since when their result counts in the group's picture; unix seconds, UTC. Null while they have not agreed to that.</summary>
    public long? AgreedAt { get; init; }

    /// <summary>Since when the coach may see by name that they have answered; unix seconds, UTC. Of somebody who was invited, the invitation says it.</summary>
    public long? TellsAt { get; init; }

    /// <summary>The name that goes with <see cref="TellsAt"/>; there is none without it.</summary>
    public string? Name { get; init; }

    /// <summary>What they came by; null for those who came by the group's link.</summary>
    public long? InvitationId { get; init; }
}

internal sealed class MemberConfiguration : IEntityTypeConfiguration<Member>
{
    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.ToTable("Members", table => table.HasCheckConstraint("CK_Members_NamedWhileTelling", "(TellsAt IS NULL) = (Name IS NULL) AND (InvitationId IS NULL OR Name IS NULL)"));
        builder.Property(member => member.Name).HasMaxLength(80);
        builder.HasIndex(member => new { member.GroupId, member.HolderId }).IsUnique();
        builder.HasIndex(member => member.HolderId);
        builder.HasOne<Group>().WithMany().HasForeignKey(member => member.GroupId);
        builder.HasOne<Guest>().WithMany().HasForeignKey(member => member.HolderId);
        builder.HasOne<Invitation>().WithMany().HasForeignKey(member => member.InvitationId).OnDelete(DeleteBehavior.SetNull);
    }
}
