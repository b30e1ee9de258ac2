using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadManage.Web.Storage;

/// <summary>A passkey of a person: the public half, which is no secret.</summary>
public sealed class Passkey
{
    public required byte[] CredentialId { get; init; }

    public required long PersonId { get; init; }

    /// <summary>Everything that a later sign-in is checked against, as JSON.</summary>
    public required string Data { get; init; }
}

internal sealed class PasskeyConfiguration : IEntityTypeConfiguration<Passkey>
{
    public void Configure(EntityTypeBuilder<Passkey> builder)
    {
        builder.HasKey(passkey => passkey.CredentialId);
        builder.HasIndex(passkey => passkey.PersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(passkey => passkey.PersonId);
    }
}
