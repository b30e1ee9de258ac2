using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadManage.Web.Storage;

/// <summary>When an account was used last. Triggers keep it: a new account, a new session and the use of one are uses, wherever they are written.</summary>
public sealed class AccountUse
{
    public required long PersonId { get; init; }

    /// <summary>Unix seconds, UTC, to some minutes.</summary>
    public required long UsedAt { get; init; }

    /// <summary>How many letters have said since that the account will be erased.</summary>
    public int Warnings { get; init; }

    /// <summary>When it is erased if nobody uses it until then: unix seconds, UTC; null before the first warning.</summary>
    public long? EndsAt { get; init; }
}

internal sealed class AccountUseConfiguration : IEntityTypeConfiguration<AccountUse>
{
    public void Configure(EntityTypeBuilder<AccountUse> builder)
    {
        builder.HasKey(use => use.PersonId);
        builder.Property(use => use.PersonId).ValueGeneratedNever();
        builder.HasIndex(use => use.UsedAt);
        builder.HasOne<Person>().WithOne().HasForeignKey<AccountUse>(use => use.PersonId);
    }
}
