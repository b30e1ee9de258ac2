using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadManage.Web.Storage;

/// <summary>That somebody wants no more invitations from a coach. The address itself is not kept.</summary>
public sealed class InvitingRefusal
{
    public required long CoachId { get; init; }

    /// <summary>SHA-256 of the coach's id and the address in small letters.</summary>
    public required byte[] AddressHash { get; init; }

    /// <summary>Unix seconds, UTC.</summary>
    public required long MadeAt { get; init; }
}

internal sealed class InvitingRefusalConfiguration : IEntityTypeConfiguration<InvitingRefusal>
{
    public void Configure(EntityTypeBuilder<InvitingRefusal> builder)
    {
        builder.ToTable("InvitingRefusals");
        builder.HasKey(refusal => new { refusal.CoachId, refusal.AddressHash });
        builder.HasOne<Person>().WithMany().HasForeignKey(refusal => refusal.CoachId);
    }
}
