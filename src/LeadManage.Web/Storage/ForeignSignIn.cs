using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadManage.Web.Storage;

/// <summary>An account elsewhere (OpenID Connect) by which a person signs in here.</summary>
public sealed class ForeignSignIn
{
    public required string Provider { get; init; }

    /// <summary>What the provider calls the person.</summary>
    public required string Subject { get; init; }

    public required long PersonId { get; init; }
}

internal sealed class ForeignSignInConfiguration : IEntityTypeConfiguration<ForeignSignIn>
{
    public void Configure(EntityTypeBuilder<ForeignSignIn> builder)
    {
        builder.HasKey(foreign => new { foreign.Provider, foreign.Subject });
        builder.HasIndex(foreign => foreign.PersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(foreign => foreign.PersonId);
    }
}
