using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadManage.Web.Storage;

/// <summary>That a coach asks one person to answer. What the coach reads of it is what the person agreed to, see <c>Invitations</c>.</summary>
public sealed class Invitation
{
    public long Id { get; init; }

    public required long CoachId { get; init; }

    /// <summary>The group they are asked into; null for none.</summary>
    public long? GroupId { get; init; }

    /// <summary>SHA-256 of the token in its link.</summary>
    public required byte[] TokenHash { get; init; }

    /// <summary>Where its letters go; null when the coach hands over the link.</summary>
    public string? Email { get; init; }

    /// <summary>As the coach calls the person; null when only the address is known.</summary>
    public string? Name { get; init; }

    /// <summary>Ids of the questionnaires without the version, separated by spaces.</summary>
    public required string Questionnaires { get; init; }

    /// <summary>What the coach writes to the person; plain text.</summary>
    public required string Message { get; init; }

    /// <summary>Unix seconds, UTC, as all times here.</summary>
    public required long MadeAt { get; init; }

    /// <summary>The link opens nothing from then on.</summary>
    public required long EndsAt { get; init; }

    /// <summary>Who took it up; null while nobody has.</summary>
    public long? HolderId { get; init; }

    public long? AcceptedAt { get; init; }

    /// <summary>When every questionnaire of it was submitted.</summary>
    public long? AnsweredAt { get; init; }

    /// <summary>Since when the coach may see that this person has answered; null while they have not agreed to that.</summary>
    public long? TellsAt { get; init; }

    /// <summary>When the person said no; the coach is not told.</summary>
    public long? DeclinedAt { get; init; }

    /// <summary>When the coach took it back.</summary>
    public long? WithdrawnAt { get; init; }
}

internal sealed class InvitationConfiguration : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("Invitations", table =>
        {
            table.HasCheckConstraint("CK_Invitations_Somebody", "Email IS NOT NULL OR Name IS NOT NULL");
            table.HasCheckConstraint("CK_Invitations_TakenUp", "(HolderId IS NULL) = (AcceptedAt IS NULL) AND (HolderId IS NOT NULL OR (TellsAt IS NULL AND AnsweredAt IS NULL))");
        });
        builder.Property(invitation => invitation.Email).HasMaxLength(254);
        builder.Property(invitation => invitation.Name).HasMaxLength(80);
        builder.Property(invitation => invitation.Questionnaires).HasMaxLength(400);
        builder.Property(invitation => invitation.Message).HasMaxLength(1000);
        builder.HasIndex(invitation => invitation.TokenHash).IsUnique();
        builder.HasIndex(invitation => new { invitation.CoachId, invitation.MadeAt });
        builder.HasIndex(invitation => invitation.GroupId);
        builder.HasIndex(invitation => invitation.HolderId);
        builder.HasOne<Person>().WithMany().HasForeignKey(invitation => invitation.CoachId);
        builder.HasOne<Group>().WithMany().HasForeignKey(invitation => invitation.GroupId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Guest>().WithMany().HasForeignKey(invitation => invitation.HolderId).OnDelete(DeleteBehavior.Cascade);
    }
}
