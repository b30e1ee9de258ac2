using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadManage.Web.Storage;

/// <summary>
/// Somebody with an account. Their sittings hang on the row of <see cref="Guest"/> with the same id, so that whatever a guest may do a person may;
/// its token hash is empty, and no cookie opens it.
/// </summary>
public sealed class Person
{
    /// <summary>Drawn at random, as for guests.</summary>
    public required long Id { get; init; }

    /// <summary>As the person writes it.</summary>
    public required string Email { get; set; }

    /// <summary>In capitals; two people cannot share it.</summary>
    public required string NormalizedEmail { get; set; }

    /// <summary>What other people see.</summary>
    public required string Name { get; set; }

    /// <summary>True once a link sent to the address was used.</summary>
    public bool IsConfirmed { get; set; }

    /// <summary>Null for people who come by passkey or by another service only.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>Changes with everything that matters for signing in; open sessions of before end.</summary>
    public required string SecurityStamp { get; set; }

    public bool HasSecondFactor { get; set; }

    /// <summary>Base32 key of the authenticator app.</summary>
    public string? AuthenticatorKey { get; set; }

    /// <summary>SHA-256 of each recovery code that is left, separated by spaces.</summary>
    public string? RecoveryCodes { get; set; }

    public int FailedSignIns { get; set; }

    /// <summary>Unix seconds, UTC.</summary>
    public long? LockedUntil { get; set; }

    public bool IsCoach { get; set; }

    /// <summary>Ten letters by which clients name the coach; null for whoever never was one.</summary>
    public string? CoachCode { get; set; }

    public bool IsAdministrator { get; set; }

    /// <summary>Unix seconds, UTC.</summary>
    public required long BegunAt { get; init; }

    /// <summary>Counts the changes: of two at once the second is refused.</summary>
    public long Version { get; set; }
}

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("People");
        builder.Property(person => person.Id).ValueGeneratedNever();
        builder.Property(person => person.Email).HasMaxLength(254);
        builder.Property(person => person.NormalizedEmail).HasMaxLength(254);
        builder.Property(person => person.Name).HasMaxLength(80);
        builder.Property(person => person.CoachCode).HasMaxLength(10);
        builder.HasIndex(person => person.NormalizedEmail).IsUnique();
        builder.HasIndex(person => person.CoachCode).IsUnique().HasFilter("CoachCode IS NOT NULL");
        builder.HasOne<Guest>().WithMany().HasForeignKey(person => person.Id);
    }
}
